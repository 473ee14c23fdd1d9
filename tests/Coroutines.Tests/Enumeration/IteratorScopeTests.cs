using System.Runtime.CompilerServices;
using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Scopes in a coroutine iterator mean the same however it is enumerated, and are told when it is left.</summary>
public sealed partial class IteratorScopeTests
{
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
