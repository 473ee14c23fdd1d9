using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>What flows into a loop and out of it: calls of ordinary code through its synchronization context, and execution contexts.</summary>
public sealed partial class LoopContextTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly AsyncLocal<string?> Local = new();

    private readonly TraceLog _log = new();

    [Fact]
    public void ASenderGetsWhatItsDelegateThrows()
    {
        using CoroutineLoop loop = WithContext();
        SynchronizationContext context = ContextOf(loop);
        using LoopHold hold = loop.ExpectOutsideCalls();
        Exception? error = null;
        int ran = 0;
        var sender = new Thread(() =>
        {
            error = Record.Exception(() => context.Send(static _ => throw new FormatException("sent"), null));
            context.Send(_ => ran = Environment.CurrentManagedThreadId, null);
            loop.CallSoonThreadSafe(loop.Stop);
        });
        sender.Start();
        loop.RunForever();
        Assert.True(sender.Join(Patience));
        Assert.Equal("sent", Assert.IsType<FormatException>(error).Message);
        Assert.Equal(Environment.CurrentManagedThreadId, ran);
    }

    [Fact]
    public void ASenderWhoseLoopEndsIsTold()
    {
        CoroutineLoop loop = WithContext();
        SynchronizationContext context = ContextOf(loop);
        Exception? error = null;
        var sender = new Thread(() => error = Record.Exception(() => context.Send(static _ => { }, null)));
        sender.Start();
        Assert.True(SpinWait.SpinUntil(() => sender.ThreadState.HasFlag(ThreadState.WaitSleepJoin), Patience));
        loop.Dispose();
        Assert.True(sender.Join(Patience), "the sender waits for ever");
        Assert.True(error is null or ObjectDisposedException);
        Exception? late = null;
        var after = new Thread(() => late = Record.Exception(() => context.Send(static _ => { }, null)));
        after.Start();
        Assert.True(after.Join(Patience));
        Assert.IsType<ObjectDisposedException>(late);
    }

    [Fact]
    public async Task OrdinaryCodeThatOutlivesTheLoopGoesOnElsewhere()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> outlives = Task.FromResult(0);
        CoroutineLoop loop = WithContext();
        loop.CallSoon(() => outlives = Outlive(gate.Task));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        gate.SetResult();
        Assert.Equal(2, await outlives.WaitAsync(Patience));
    }

    [Fact]
    public async Task WhatWasPostedAndNotRunGoesOnElsewhere()
    {
        CoroutineLoop loop = WithContext();
        SynchronizationContext context = ContextOf(loop);
        var ran = new TaskCompletionSource();
        context.Post(_ => ran.SetResult(), null);
        loop.Dispose();
        await ran.Task.WaitAsync(Patience);
        var late = new TaskCompletionSource();
        context.Post(_ => late.SetResult(), null);
        await late.Task.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("later")]
    [InlineData("at")]
    [InlineData("done")]
    [InlineData("posted")]
    [InlineData("posted with state")]
    public void ACallbackRunsInTheContextOfWhoAskedForIt(string how)
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { FlowExecutionContext = true, Clock = CoroutineClock.Manual });
        Local.Value = "asker";
        Action call = () =>
        {
            _log.Add($"{Local.Value}");
            Local.Value = "inside";
        };
        CoroutineTask task = loop.Start(Nothing());
        Ask(loop, task, how, call);
        Local.Value = "ticker";
        for (int i = 0; i < 4; i++)
        {
            loop.Tick(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal("ticker", Local.Value);
        _log.AssertIs("asker");
        Local.Value = null;
    }

    [Fact]
    public void ACallbackThatThrowsLeavesNothingBehindEither()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { FlowExecutionContext = true, ExceptionHandler = static (_, _) => { } });
        Local.Value = "ticker";
        loop.CallSoon(static () =>
        {
            Local.Value = "inside";
            throw new FormatException();
        });
        loop.Tick(TimeSpan.Zero);
        Assert.Equal("ticker", Local.Value);
        Local.Value = null;
    }

    [Fact]
    public void TheExecutionContextFlowsWhereAskedFor()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { FlowExecutionContext = true });
        Local.Value = "starter";
        loop.Start(LookAndChange());
        Local.Value = "ticker";
        loop.Tick(TimeSpan.Zero);
        _log.AssertIs("starter", "inside");
        Assert.Equal("ticker", Local.Value);
        Local.Value = null;
    }

    [Fact]
    public void OrdinaryCodeGoesOnOnTheLoopWhereItIsTheContext()
    {
        using CoroutineLoop loop = WithContext();
        int thread = 0;
        using LoopHold hold = loop.ExpectOutsideCalls();
        async Task Ordinary()
        {
            await Task.Delay(5);
            thread = Environment.CurrentManagedThreadId;
            loop.Stop();
        }

        loop.CallSoon(() => _ = Ordinary());
        loop.RunForever();
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    private static void Ask(CoroutineLoop loop, CoroutineTask task, string how, Action call)
    {
        switch (how)
        {
            case "soon":
                loop.CallSoon(call);
                break;
            case "later":
                loop.CallLater(TimeSpan.FromMilliseconds(1), call);
                break;
            case "at":
                loop.CallAt(TimeSpan.FromMilliseconds(1), _ => call(), null);
                break;
            case "done":
                task.AddDoneCallback(_ => call());
                break;
            case "posted":
                loop.CallSoonThreadSafe(call);
                break;
            default:
                loop.CallSoonThreadSafe(static state => ((Action)state!)(), call);
                break;
        }
    }

    private static CoroutineLoop WithContext() => new(new CoroutineLoopOptions { UseSynchronizationContext = true });

    private static SynchronizationContext ContextOf(CoroutineLoop loop)
    {
        SynchronizationContext? context = null;
        loop.CallSoon(() => context = SynchronizationContext.Current);
        loop.Tick(TimeSpan.Zero);
        return context!;
    }

    private static async Task<int> Outlive(Task gate)
    {
        await gate;
        await Task.Yield();
        await Task.Delay(1);
        return 2;
    }

    [Coroutine]
    private static async Coroutine Nothing() => await Yield();

    [Coroutine]
    private async Coroutine LookAndChange()
    {
        _log.Add($"{Local.Value}");
        Local.Value = "inside";
        await Yield();
        _log.Add($"{Local.Value}");
    }
}
