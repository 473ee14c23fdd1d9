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

    private sealed class Box : ISource, IAsyncEnumerable<int>
    {
        public IAsyncEnumerable<int> Items = Ordinary();

        public IAsyncEnumerable<int> All() => Items;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Items.GetAsyncEnumerator(cancellationToken);
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
}
