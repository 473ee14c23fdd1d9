using System.Runtime.CompilerServices;
using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Scopes in a coroutine iterator mean the same however it is enumerated, and are told when it is left.</summary>
public sealed partial class IteratorScopeTests
{
    private delegate Coroutine Walker(IAsyncEnumerable<int> source, int most);

    private static readonly Dictionary<string, Walker> s_walkers = new()
    {
        ["parameter"] = Parameter,
        ["variable"] = InVariable,
        ["generic"] = Generic,
        ["interface"] = Interface,
        ["ordinary operator"] = ThroughOperator,
        ["ordinary operator with token"] = ThroughTokenOperator,
        ["two operators"] = ThroughTwoOperators,
        ["coroutine operator"] = ThroughCoroutine,
        ["by hand"] = ByHand,
        ["by hand, split"] = ByHandSplit,
        ["ordinary code"] = ByOrdinaryCode,
    };

    public static TheoryData<string> Ways => [.. s_walkers.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void ALimitInTheIterator(string way) => Assert.Equal("0; 1; timeout; 0", Of(() => Walk(s_walkers[way], Limited(), 99)));

    [Theory]
    [MemberData(nameof(Ways))]
    public void ALimitThatIsNotUp(string way) => Assert.Equal("0; 1; end; 0", Of(() => Walk(s_walkers[way], Short(), 99)));

    [Theory]
    [MemberData(nameof(Ways))]
    public void AGroupThatRunsToItsEnd(string way) => Assert.Equal("0; 1; child 20; end; 0", Of(() => Walk(s_walkers[way], Grouped(2, 20), 99)));

    [Theory]
    [MemberData(nameof(Ways))]
    public void AGroupWhoseChildFails(string way) => Assert.Equal("0; 1; AggregateException; 0", Of(() => Walk(s_walkers[way], Failing(), 99)));

    [Theory]
    [MemberData(nameof(Ways))]
    public void AGroupThatIsLeft(string way) => Assert.Equal("0; 1; child 2; end; 0", Of(() => Walk(s_walkers[way], Grouped(99, 500), 2)));

    [Theory]
    [MemberData(nameof(Ways))]
    public void ALimitThatIsLeft(string way) => Assert.Equal("0; end; 0", Of(() => Walk(s_walkers[way], Limited(), 1)));

    [Theory]
    [MemberData(nameof(Ways))]
    public void AScopeOfTheUsers(string way) => Assert.Equal("enter; 0; Disposed; end; 0", Of(() => Walk(s_walkers[way], Told(), 1)));

    [Theory]
    [MemberData(nameof(Ways))]
    public void ASequenceBeginsAnew(string way) => Assert.Equal("0; 1; end; 0; 0; 1; end; 0", Of(() => Twice(s_walkers[way])));

    [Fact]
    public void InPlaceALimit() => Assert.Equal("0; 1; timeout; 0", Of(InPlaceLimited));

    [Fact]
    public void InPlaceAGroupThatIsLeft() => Assert.Equal("child 3; after 3", Of(InPlaceLeft));

    [Fact]
    public void AGroupThatIsLeftByAnException() => Assert.Equal("child 3; FormatException", Of(LeftByException));

    [Fact]
    public void AGroupThatIsLeftByACancellation() => Assert.Equal("child 50; False", Of(LeftByCancellation));

    [Fact]
    public void AGroupThatIsLeftByAReturn() => Assert.Equal("child 3; 2", Of(LeftByReturn));

    [Fact]
    public void NestedGroupsThatAreLeft() => Assert.Equal("child 3; child 3; after 3", Of(NestedLeft));

    [Fact]
    public void AnInnerJumpWaitsForTheChildren() => Assert.Equal("child 20; 0; after 20", Of(InnerJump));

    [Fact]
    public void AnInnerJumpOfADisposalWaitsForTheChildren() => Assert.Equal("child 23; after 23", Of(JumpInDisposal));

    [Fact]
    public void AMergeOfTwoPumpsCanBeLeft() => Assert.Equal("3 items; after", Of(MergeLeft));

    [Fact]
    public void ALimitThatIsUpWhileTheConsumerWorksCancelsTheConsumer() => Assert.Equal("0; cancelled 5; 0", Of(LimitInBody));

    [Fact]
    public void AnErrorOfAChildThatIsCancelledByLeavingComesOut() => Assert.Equal("AggregateException cleanup", Of(LeftWithError));

    [Fact]
    public void AnOverrideIsDispatched() => Assert.Equal("0; 1; timeout; 0; 1; timeout", Of(Dispatched));

    [Fact]
    public void ADelegateGivesTheMachine() => Assert.Equal("0; 1; timeout", Of(ByDelegate));

    [Fact]
    public void TheTokenOfTheEnumeratorReachesItsParameter() => Assert.Equal("True True; True True; False True", Of(Tokens));

    [Coroutine]
    private static async Coroutine Walk(Walker walker, IAsyncEnumerable<int> source, int most)
    {
        try
        {
            await walker(source, most);
            Say("end");
        }
        catch (TimeoutException)
        {
            Say("timeout");
        }
        catch (Exception error)
        {
            Say(error.GetType().Name);
        }

        await Sleep(1);
        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine Twice(Walker walker)
    {
        IAsyncEnumerable<int> source = Short();
        await Walk(walker, source, 99);
        await Walk(walker, source, 99);
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Limited()
    {
        await using (TimeoutAfter(5))
        {
            for (int i = 0; ; i++)
            {
                await Sleep(2);
                yield return i;
            }
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Short()
    {
        await using (TimeoutAfter(50))
        {
            for (int i = 0; i < 2; i++)
            {
                await Sleep(2);
                yield return i;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Child(int time)
    {
        try
        {
            await Sleep(time);
        }
        finally
        {
            SayAt("child");
        }
    }

    [Coroutine]
    private static async Coroutine Fail(int time)
    {
        await Sleep(time);
        throw new FormatException();
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Grouped(int most, int time)
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Child(time));
        for (int i = 0; i < most; i++)
        {
            await Sleep(1);
            yield return i;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Failing()
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Fail(5));
        for (int i = 0; ; i++)
        {
            await Sleep(2);
            yield return i;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Told()
    {
        await using (new Teller())
        {
            yield return 0;
            await Sleep(1);
            yield return 1;
        }
    }

    [Coroutine]
    private static async Coroutine Parameter(IAsyncEnumerable<int> source, int most)
    {
        await foreach (int item in source)
        {
            Say(item);
            if (--most == 0)
            {
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine InVariable(IAsyncEnumerable<int> source, int most)
    {
        ConfiguredCancelableAsyncEnumerable<int> configured = source.WithCancellation(CancellationToken.None);
        await foreach (int item in configured)
        {
            Say(item);
            if (--most == 0)
            {
                return;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Generic(IAsyncEnumerable<int> source, int most) => await WalkGeneric(source, most);

    [Coroutine]
    private static async Coroutine WalkGeneric<TSource, T>(TSource source, T most)
        where TSource : IAsyncEnumerable<T>
    {
        int left = Convert.ToInt32(most, System.Globalization.CultureInfo.InvariantCulture);
        await foreach (T item in source)
        {
            Say(item);
            if (--left == 0)
            {
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Interface(IAsyncEnumerable<int> source, int most)
    {
        IHasItems holder = new Holder(source);
        await foreach (int item in holder.Items)
        {
            Say(item);
            if (--most == 0)
            {
                break;
            }
        }
    }

    private static async IAsyncEnumerable<int> Copy(IAsyncEnumerable<int> source)
    {
        await foreach (int item in source)
        {
            yield return item;
        }
    }

    private static async IAsyncEnumerable<int> CopyWith(IAsyncEnumerable<int> source, [EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (int item in source.WithCancellation(token))
        {
            yield return item;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> CopyInCoroutine(IAsyncEnumerable<int> source)
    {
        await foreach (int item in source)
        {
            yield return item;
        }
    }

    [Coroutine]
    private static async Coroutine ThroughOperator(IAsyncEnumerable<int> source, int most) => await Parameter(Copy(source), most);

    [Coroutine]
    private static async Coroutine ThroughTokenOperator(IAsyncEnumerable<int> source, int most) => await Parameter(CopyWith(source), most);

    [Coroutine]
    private static async Coroutine ThroughTwoOperators(IAsyncEnumerable<int> source, int most) => await Parameter(Copy(CopyWith(source)), most);

    [Coroutine]
    private static async Coroutine ThroughCoroutine(IAsyncEnumerable<int> source, int most) => await Parameter(CopyInCoroutine(source), most);

    [Coroutine]
    private static async Coroutine ByHand(IAsyncEnumerable<int> source, int most)
    {
        await using IAsyncEnumerator<int> enumerator = source.GetAsyncEnumerator();
        while (most-- > 0 && await enumerator.MoveNextAsync())
        {
            Say(enumerator.Current);
        }
    }

    [Coroutine]
    private static async Coroutine ByHandSplit(IAsyncEnumerable<int> source, int most)
    {
        IAsyncEnumerator<int> enumerator = source.GetAsyncEnumerator();
        try
        {
            while (most-- > 0)
            {
                ValueTask<bool> move = enumerator.MoveNextAsync();
                if (!await move)
                {
                    break;
                }

                Say(enumerator.Current);
            }
        }
        finally
        {
            ValueTask end = enumerator.DisposeAsync();
            await end;
        }
    }

    [Coroutine]
    private static async Coroutine ByOrdinaryCode(IAsyncEnumerable<int> source, int most) => await Ordinary(source, most);

    private static async Task Ordinary(IAsyncEnumerable<int> source, int most)
    {
        await foreach (int item in source)
        {
            Say(item);
            if (--most == 0)
            {
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine InPlaceLimited()
    {
        try
        {
            await foreach (int item in Limited())
            {
                Say(item);
            }
        }
        catch (TimeoutException)
        {
            Say("timeout");
        }

        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine InPlaceLeft()
    {
        await foreach (int item in Grouped(99, 500))
        {
            if (item == 2)
            {
                break;
            }
        }

        SayAt("after");
    }

    [Coroutine]
    private static async Coroutine LeftByException()
    {
        try
        {
            await foreach (int item in Grouped(99, 500))
            {
                if (item == 2)
                {
                    throw new FormatException();
                }
            }
        }
        catch (FormatException error)
        {
            Say(error.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine Linger()
    {
        await foreach (int item in Grouped(99, 500))
        {
            await Sleep(200);
        }
    }

    [Coroutine]
    private static async Coroutine LeftByCancellation() => Say(await TryWaitFor(Linger(), 50));

    [Coroutine]
    private static async Coroutine<int> Second()
    {
        await foreach (int item in Grouped(99, 500))
        {
            if (item == 2)
            {
                return item;
            }
        }

        return -1;
    }

    [Coroutine]
    private static async Coroutine LeftByReturn() => Say(await Second());

    [Coroutine]
    private static async IAsyncEnumerable<int> TwoGroups()
    {
        await using var outer = new CoroutineTaskGroup();
        outer.CreateTask(Child(500));
        await using var inner = new CoroutineTaskGroup();
        inner.CreateTask(Child(500));
        await using (TimeoutAfter(100))
        {
            for (int i = 0; ; i++)
            {
                await Sleep(1);
                yield return i;
            }
        }
    }

    [Coroutine]
    private static async Coroutine NestedLeft()
    {
        await foreach (int item in TwoGroups())
        {
            if (item == 2)
            {
                break;
            }
        }

        SayAt("after");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> JumpsOut()
    {
        for (int i = 0; i < 1; i++)
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Child(20));
            await Sleep(1);
            if (i == 0)
            {
                break;
            }

            yield return -1;
        }

        yield return 0;
    }

    [Coroutine]
    private static async Coroutine InnerJump()
    {
        await foreach (int item in JumpsOut())
        {
            Say(item);
        }

        SayAt("after");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> JumpsInFinally()
    {
        try
        {
            for (int i = 0; ; i++)
            {
                await Sleep(1);
                yield return i;
            }
        }
        finally
        {
            while (true)
            {
                await using var group = new CoroutineTaskGroup();
                group.CreateTask(Child(20));
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine JumpInDisposal()
    {
        await foreach (int item in JumpsInFinally())
        {
            if (item == 2)
            {
                break;
            }
        }

        SayAt("after");
    }

    [Coroutine]
    private static async Coroutine Pump(CoroutineQueue<int> queue)
    {
        for (int i = 0; ; i++)
        {
            await queue.Put(i);
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Merge()
    {
        var queue = new CoroutineQueue<int>(1);
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Pump(queue));
        group.CreateTask(Pump(queue));
        while (true)
        {
            yield return await queue.Get();
        }
    }

    [Coroutine]
    private static async Coroutine MergeLeft()
    {
        int count = 0;
        await foreach (int item in Merge())
        {
            if (++count == 3)
            {
                break;
            }
        }

        Say($"{count} items");
        Say("after");
    }

    [Coroutine]
    private static async Coroutine LimitInBody()
    {
        try
        {
            await foreach (int item in Limited())
            {
                Say(item);
                await Sleep(100);
            }
        }
        catch (OperationCanceledException)
        {
            SayAt("cancelled");
        }

        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine Untidy()
    {
        try
        {
            await Sleep(500);
        }
        catch (OperationCanceledException)
        {
            throw new FormatException("cleanup");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> WithUntidy()
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Untidy());
        await Sleep(1);
        yield return 1;
        yield return 2;
    }

    [Coroutine]
    private static async Coroutine LeftWithError()
    {
        try
        {
            await foreach (int item in WithUntidy())
            {
                break;
            }
        }
        catch (AggregateException error)
        {
            Say("AggregateException " + error.InnerException!.Message);
        }
    }

    [Coroutine]
    private static async Coroutine Dispatched()
    {
        Base source = new Derived();
        try
        {
            await foreach (int item in source.Items())
            {
                Say(item);
            }
        }
        catch (TimeoutException)
        {
            Say("timeout");
        }

        ISource contract = new Derived();
        try
        {
            await Ordinary(contract.Items(), 99);
        }
        catch (TimeoutException)
        {
            Say("timeout");
        }
    }

    [Coroutine]
    private static async Coroutine ByDelegate()
    {
        Func<IAsyncEnumerable<int>> make = Limited;
        try
        {
            await Parameter(make(), 99);
        }
        catch (TimeoutException)
        {
            Say("timeout");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<(bool, bool)> Cancellable(CancellationToken expected, [EnumeratorCancellation] CancellationToken token = default)
    {
        await Yield();
        yield return (token == expected, token.CanBeCanceled);
    }

    [Coroutine]
    private static async Coroutine Tokens()
    {
        using var one = new CancellationTokenSource();
        using var two = new CancellationTokenSource();
        IAsyncEnumerable<(bool, bool)> without = Cancellable(one.Token);
        await foreach (var (same, can) in without.WithCancellation(one.Token))
        {
            Say($"{same} {can}");
        }

        IAsyncEnumerable<(bool, bool)> with = Cancellable(one.Token, one.Token);
        await foreach (var (same, can) in with)
        {
            Say($"{same} {can}");
        }

        await foreach (var (same, can) in with.WithCancellation(two.Token))
        {
            Say($"{same} {can}");
        }
    }

    private interface IHasItems
    {
        IAsyncEnumerable<int> Items { get; }
    }

    private sealed class Holder(IAsyncEnumerable<int> items) : IHasItems
    {
        public IAsyncEnumerable<int> Items { get; } = items;
    }

    private partial interface ISource
    {
        [Coroutine]
        IAsyncEnumerable<int> Items();
    }

    private partial class Base : ISource
    {
        [Coroutine]
        public virtual async IAsyncEnumerable<int> Items()
        {
            await Yield();
            yield return -1;
        }
    }

    private sealed partial class Derived : Base
    {
        [Coroutine]
        public override async IAsyncEnumerable<int> Items()
        {
            await using (TimeoutAfter(5))
            {
                for (int i = 0; ; i++)
                {
                    await Sleep(2);
                    yield return i;
                }
            }
        }
    }

    private sealed partial class Teller : ICoroutineScope
    {
        public void Enter() => Say("enter");

        public Coroutine<bool> Exit(ScopeExit kind, Exception? error) => Tell(kind);

        [Coroutine]
        private static async Coroutine<bool> Tell(ScopeExit kind)
        {
            await Yield();
            Say(kind);
            return false;
        }

        public ValueTask DisposeAsync() => throw new NotSupportedException();
    }
}
