using System.Runtime.CompilerServices;
using System.Threading.Channels;
using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A cancellation that strikes while an enumerator is awaited: it is asked to end, waited for, then disposed.</summary>
public sealed partial class EnumerationTests
{
    private static readonly Channel<int> s_channel = Channel.CreateUnbounded<int>();
    private static readonly string[] s_ways = ["parameter", "variable", "field", "interface", "generic", "configured", "token", "class", "struct"];
    private readonly Box _box = new();

    public static TheoryData<string, string> Sources => new()
    {
        { "ordinary", "ordinary end 50" },
        { "deaf", "deaf end 200" },
        { "channel", "" },
        { "coroutine", "coroutine end 50" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void ALimitEndsTheEnumerator(string source, string says)
    {
        foreach (string way in s_ways)
        {
            Assert.Equal(Join(says, "False", "0"), Of(() => Limited(Source(source), way)));
        }
    }

    // Without a token an enumerator that is not a coroutine cannot be asked, but it is waited for.
    [Theory]
    [InlineData("ordinary", "ordinary end 200")]
    [InlineData("deaf", "deaf end 200")]
    [InlineData("coroutine", "coroutine end 50")]
    public void AnEnumeratorThatIsMovedByHandEndsToo(string source, string says) =>
        Assert.Equal(Join(says, "False", "0"), Of(() => Limited(Source(source), "by hand")));

    [Theory]
    [MemberData(nameof(Sources))]
    public void ATimeoutScopeEndsTheEnumerator(string source, string says) =>
        Assert.Equal(Join(says, "TimeoutException", "0"), Of(() => Scoped(Source(source))));

    [Theory]
    [MemberData(nameof(Sources))]
    public void CancelEndsTheEnumerator(string source, string says) => Assert.Equal(Join(says, "cancelled why"), Of(() => Cancelled(Source(source))));

    [Theory]
    [MemberData(nameof(Sources))]
    public void ALoserOfARaceEndsTheEnumerator(string source, string says) => Assert.Equal(Join(says, "1"), Of(() => Raced(Source(source))));

    [Theory]
    [MemberData(nameof(Sources))]
    public void AGroupThatAbortsEndsTheEnumerator(string source, string says) => Assert.Equal(Join(says, "AggregateException 1"), Of(() => Grouped(Source(source))));

    [Theory]
    [MemberData(nameof(Sources))]
    public void TheEndOfTheLoopEndsTheEnumerator(string source, string says) => Assert.Equal(Join("main", says.Replace("200", "50", StringComparison.Ordinal)), Of(() => Left(Source(source))));

    [Fact]
    public void TheLoopOverAnEnumeratorIsCancelledBeforeItBegins() => Assert.Equal("ordinary end 0; cancelled", Of(SelfCancelled));

    [Fact]
    public void ACancellationInTheBodyLeavesTheEnumeratorAlone() => Assert.Equal("1; late; 2; ordinary end 300; end", Of(BodyLimited));

    [Fact]
    public void AnInnerLoopIsCancelledAndTheOuterGoesOn() => Assert.Equal("1; inner; ordinary end 50; late; 2; ordinary end 250; end", Of(Nested));

    [Fact]
    public void WhatDoesNotEndIsAbandoned() => Assert.Equal("told abandoned; False", Abandoned(Of(Hanging, TimeSpan.FromMilliseconds(20))));

    [Fact]
    public void ADisposalThatDoesNotEndIsAbandoned() => Assert.Equal("disposing; told abandoned; False", Abandoned(Of(HangingDisposal, TimeSpan.FromMilliseconds(20))));

    [Fact]
    public void ADisposalThatEndsIsWaitedFor() => Assert.Equal("disposed 100; False", Of(SlowDisposal));

    [Fact]
    public void AnEnumeratorWithoutAnInterfaceIsWaitedFor() => Assert.Equal("moved 100; disposed 100; False", Of(() => PatternLimited(new Pattern())));

    [Fact]
    public void WhatAnEnumeratorThrowsWhenItIsAskedComesOut() => Assert.Equal("InvalidOperationException", Of(Throwing));

    [Fact]
    public void TheTokenOfTheUserStillCancels() => Assert.Equal("ordinary end 50; TaskCanceledException True", Of(UserToken));

    [Fact]
    public void ATokenThatIsCancelledBeforeTheLoopCancels() => Assert.Equal("ordinary end 0; TaskCanceledException True", Of(UserTokenBefore));

    [Fact]
    public void AnItemThatCameWithTheCancellationIsNotTaken() => Assert.Equal("end; cancelled", Of(ItemAndCancel));

    private static string Join(params string[] parts) => string.Join("; ", parts.Where(part => part.Length != 0));

    private static string Abandoned(string says) => System.Text.RegularExpressions.Regex.Replace(says, "told An enumerator did not end[^;]*; ?it is abandoned[^;]*", "told abandoned");

    private static IAsyncEnumerable<int> Source(string name) => name switch
    {
        "ordinary" => Ordinary(),
        "deaf" => Deaf(),
        "channel" => s_channel.Reader.ReadAllAsync(),
        _ => Co(),
    };

    private static async IAsyncEnumerable<int> Ordinary([EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            yield return 1;
            await Waiting(token);
            yield return 2;
        }
        finally
        {
            SayAt("ordinary end");
        }
    }

    // Ends with the token, or after 200 ms of the loop.
    private static async Task Waiting(CancellationToken token)
    {
        var source = new TaskCompletionSource();
        using CancellationTokenRegistration tie = token.Register(() => source.TrySetCanceled(token));
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(200), () => source.TrySetResult());
        await source.Task;
    }

    private static async IAsyncEnumerable<int> Deaf()
    {
        try
        {
            yield return 1;
            await Sleep(200);
            yield return 2;
        }
        finally
        {
            SayAt("deaf end");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Co()
    {
        try
        {
            yield return 1;
            await Sleep(200);
            yield return 2;
        }
        finally
        {
            SayAt("coroutine end");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Sum(IAsyncEnumerable<int> source)
    {
        int sum = 0;
        await foreach (int item in source)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumOf<TSource>(TSource source)
        where TSource : IAsyncEnumerable<int>
    {
        int sum = 0;
        await foreach (int item in source)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private async Coroutine<int> SumField()
    {
        int sum = 0;
        await foreach (int item in _box.Items)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumInterface(ISource source)
    {
        int sum = 0;
        await foreach (int item in source.All())
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumVariable(IAsyncEnumerable<int> source)
    {
        IAsyncEnumerable<int> other = source;
        int sum = 0;
        await foreach (int item in other.ConfigureAwait(false))
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumConfigured(IAsyncEnumerable<int> source)
    {
        using var user = new CancellationTokenSource();
        int sum = 0;
        await foreach (int item in source.WithCancellation(user.Token).ConfigureAwait(false))
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumToken(ConfiguredCancelableAsyncEnumerable<int> source)
    {
        int sum = 0;
        await foreach (int item in source)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumClass(Box box)
    {
        int sum = 0;
        await foreach (int item in box)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumStruct(Wrapper wrapper)
    {
        int sum = 0;
        await foreach (int item in wrapper)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumByHand(IAsyncEnumerable<int> source)
    {
        int sum = 0;
        await using IAsyncEnumerator<int> enumerator = source.GetAsyncEnumerator();
        while (await enumerator.MoveNextAsync())
        {
            sum += enumerator.Current;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine Limited(IAsyncEnumerable<int> source, string way)
    {
        var test = new EnumerationTests();
        test._box.Items = source;
        Coroutine<int> sum = way switch
        {
            "field" => test.SumField(),
            "interface" => SumInterface(test._box),
            "generic" => SumOf(source),
            "configured" => SumConfigured(source),
            "token" => SumToken(source.WithCancellation(CancellationToken.None)),
            "variable" => SumVariable(source),
            "class" => SumClass(test._box),
            "by hand" => SumByHand(source),
            "struct" => SumStruct(new Wrapper(source)),
            _ => Sum(source),
        };
        Say((await TryWaitFor(sum, 50)).Completed);
        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine Scoped(IAsyncEnumerable<int> source)
    {
        try
        {
            await using (TimeoutAfter(50))
            {
                await Sum(source);
            }
        }
        catch (TimeoutException error)
        {
            Say(error.GetType().Name);
        }

        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine Cancelled(IAsyncEnumerable<int> source)
    {
        CoroutineTask<int> task = CreateTask(Sum(source));
        await Sleep(50);
        task.Cancel("why");
        try
        {
            await task;
        }
        catch (OperationCanceledException error)
        {
            Say("cancelled " + error.Message);
        }
    }

    [Coroutine]
    private static async Coroutine<int> After(int time)
    {
        await Sleep(time);
        return time;
    }

    [Coroutine]
    private static async Coroutine Raced(IAsyncEnumerable<int> source) => Say((await Race(Sum(source), After(50))).Index);

    [Coroutine]
    private static async Coroutine FailAfter(int time)
    {
        await Sleep(time);
        throw new FormatException();
    }

    [Coroutine]
    private static async Coroutine Grouped(IAsyncEnumerable<int> source)
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Sum(source)).Forget();
            group.CreateTask(FailAfter(50));
        }
        catch (AggregateException error)
        {
            Say($"AggregateException {error.InnerExceptions.Count}");
        }
    }

    [Coroutine]
    private static async Coroutine Left(IAsyncEnumerable<int> source)
    {
        CoroutineLoop.Current.CreateTask(Sum(source)).Forget();
        await Sleep(50);
        Say("main");
    }

    [Coroutine]
    private static async Coroutine SelfCancelled()
    {
        CoroutineTask<int> task = CreateTask(CancelThenSum());
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            Say("cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine<int> CancelThenSum()
    {
        CoroutineTask.Current.Cancel();
        return await Sum(Ordinary());
    }

    [Coroutine]
    private static async Coroutine BodyLimited()
    {
        await foreach (int item in Ordinary())
        {
            Say(item);
            if (item == 1 && !await TryWaitFor(Sleep100(), 50))
            {
                Say("late");
            }

            await Sleep(item == 2 ? 50 : 0);
        }

        Say("end");
    }

    [Coroutine]
    private static async Coroutine Sleep100() => await Sleep(100);

    [Coroutine]
    private static async Coroutine Nested()
    {
        await foreach (int item in Ordinary())
        {
            Say(item);
            if (item == 2)
            {
                continue;
            }

            try
            {
                await using (TimeoutAfter(50))
                {
                    await foreach (int inner in Ordinary())
                    {
                        Say("inner");
                    }
                }
            }
            catch (TimeoutException)
            {
                Say("late");
            }
        }

        Say("end");
    }

    [Coroutine]
    private static async Coroutine Hanging() => Say((await TryWaitFor(Sum(new Stuck(stuckMove: true)), 50)).Completed);

    [Coroutine]
    private static async Coroutine HangingDisposal() => Say((await TryWaitFor(Sum(new Stuck(stuckMove: false)), 50)).Completed);

    [Coroutine]
    private static async Coroutine SlowDisposal() => Say((await TryWaitFor(Sum(new Slow()), 50)).Completed);

    [Coroutine]
    private static async Coroutine PatternLimited(Pattern source) => Say(await TryWaitFor(Walk(source), 50));

    [Coroutine]
    private static async Coroutine Walk(Pattern source)
    {
        await foreach (int item in source)
        {
            Say(item);
        }
    }

    [Coroutine]
    private static async Coroutine Throwing() => await TryWaitFor(Sum(Untidy()), 50);

    private static async IAsyncEnumerable<int> Untidy([EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            await Waiting(token);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException("untidy");
        }

        yield return 1;
    }

    [Coroutine]
    private static async Coroutine UserToken()
    {
        using var user = new CancellationTokenSource();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(50), user.Cancel);
        await SumWith(user.Token);
    }

    [Coroutine]
    private static async Coroutine UserTokenBefore()
    {
        using var user = new CancellationTokenSource();
        await user.CancelAsync();
        await SumWith(user.Token);
    }

    [Coroutine]
    private static async Coroutine SumWith(CancellationToken user)
    {
        try
        {
            IAsyncEnumerable<int> source = Ordinary(CancellationToken.None);
            await foreach (int item in source.WithCancellation(user))
            {
            }
        }
        catch (OperationCanceledException error)
        {
            Say($"{error.GetType().Name} {error.CancellationToken == user}");
        }
    }

    [Coroutine]
    private static async Coroutine ItemAndCancel()
    {
        var gate = new TaskCompletionSource();
        CoroutineTask<int> task = CreateTask(Sum(Gated(gate.Task)));
        await Sleep(10);
        gate.SetResult();
        task.Cancel();
        try
        {
            Say(await task);
        }
        catch (OperationCanceledException)
        {
            Say("cancelled");
        }
    }

    private static async IAsyncEnumerable<int> Gated(Task gate)
    {
        try
        {
            await gate;
            yield return 1;
        }
        finally
        {
            Say("end");
        }
    }

    private interface ISource
    {
        IAsyncEnumerable<int> All();
    }

    private sealed class Box : ISource, IAsyncEnumerable<int>
    {
        public IAsyncEnumerable<int> Items = Ordinary();

        public IAsyncEnumerable<int> All() => Items;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Items.GetAsyncEnumerator(cancellationToken);
    }

    private readonly struct Wrapper(IAsyncEnumerable<int> items)
    {
        public Enumerator GetAsyncEnumerator(CancellationToken token = default) => new(items.GetAsyncEnumerator(token));

        public readonly struct Enumerator(IAsyncEnumerator<int> inner) : IAsyncDisposable
        {
            public int Current => inner.Current;

            public ValueTask<bool> MoveNextAsync() => inner.MoveNextAsync();

            public ValueTask DisposeAsync() => inner.DisposeAsync();
        }
    }

    private sealed class Stuck(bool stuckMove) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current => 0;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => stuckMove ? new(new TaskCompletionSource<bool>().Task) : new(false);

        public ValueTask DisposeAsync()
        {
            Say("disposing");
            return new ValueTask(new TaskCompletionSource().Task);
        }
    }

    private sealed class Slow : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current => 0;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(false);

        public async ValueTask DisposeAsync()
        {
            await Sleep(100);
            SayAt("disposed");
        }
    }

    private sealed class Pattern
    {
        public Enumerator GetAsyncEnumerator() => new();

        public sealed class Enumerator
        {
            public int Current => 0;

            public async Task<bool> MoveNextAsync()
            {
                await Sleep(100);
                SayAt("moved");
                return true;
            }

            public Task DisposeAsync()
            {
                SayAt("disposed");
                return Task.CompletedTask;
            }
        }
    }
}
