using System.Diagnostics.CodeAnalysis;
using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;

namespace Coroutines.Tests;

/// <summary>Calls from outside whose loop ends: none waits for ever.</summary>
[SuppressMessage("Reliability", "CA2012:Use ValueTasks correctly", Justification = "Calls are looked at between ticks, and taken twice on purpose.")]
public sealed partial class InvokeAsyncEndTests
{
    private readonly List<string> _reports = [];

    private CoroutineLoop Loop() => new(new CoroutineLoopOptions
    {
        Clock = CoroutineClock.Manual,
        MaxIterationsOfDispose = 20,
        ExceptionHandler = (_, report) => _reports.Add(report.Message),
    });

    [Fact]
    public void ADisposedLoopTakesNoCall()
    {
        CoroutineLoop loop = Loop();
        loop.Dispose();
        AssertDisposed(loop.InvokeAsync(0, static _ => Nap(0)));
        ValueTask<int> typed = loop.InvokeAsync(0, static _ => Value(0));
        Assert.Throws<ObjectDisposedException>(() => Outcome.Take(typed));
        Assert.Empty(_reports);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ALoopThatIsDisposedBeforeItComesToIt(bool byAnother)
    {
        CoroutineLoop loop = Loop();
        ValueTask[] calls = [.. Enumerable.Range(0, 50).Select(_ => loop.InvokeAsync(0, static _ => Nap(0)))];
        if (byAnother)
        {
            var other = new Thread(loop.Dispose);
            other.Start();
            other.Join();
        }
        else
        {
            loop.Dispose();
        }

        Assert.All(calls, AssertDisposed);
        Assert.Empty(_reports);
    }

    [Fact]
    public void ALoopThatHasTakenItAndIsDisposedBeforeItsTurn()
    {
        // One turn begins some; others are queued for the next, and those beyond 64 are held back.
        CoroutineLoop loop = new(new CoroutineLoopOptions { Clock = CoroutineClock.Manual, MaxIterationsPerTick = 1, TaskCapacity = 1, CapacityPolicy = CapacityPolicy.Throw, ExceptionHandler = static (_, _) => { } });
        ValueTask[] calls = [.. Enumerable.Range(0, 300).Select(_ => loop.InvokeAsync(0, static _ => Nap(0)))];
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.All(calls, static call => Assert.True(call.IsCompleted));
        Assert.Contains(calls, static call => Record.Exception(() => Outcome.Take(call)) is ObjectDisposedException);
    }

    [Fact]
    public void ATaskThatIsLeftPending()
    {
        CoroutineLoop loop = Loop();
        using var source = new CancellationTokenSource();
        ValueTask call = loop.InvokeAsync(0, static _ => Stay(), source.Token);
        ValueTask<int> typed = loop.InvokeAsync(0, static _ => StayWithResult());
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        AssertDisposed(call);
        Assert.Throws<ObjectDisposedException>(() => Outcome.Take(typed));
        source.Cancel();
    }

    [Fact]
    public void ATaskThatTheEndCancels()
    {
        CoroutineLoop loop = Loop();
        ValueTask call = loop.InvokeAsync(0, static _ => Nap(1000));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(call.IsCanceled);
        Assert.Empty(_reports);
    }

    [Fact]
    public void ACallThatCleanupOfTheEndMakes()
    {
        CoroutineLoop loop = Loop();
        var calls = new List<ValueTask>();
        loop.Start(CallAtTheEnd(loop, calls));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(Assert.Single(calls).IsCompleted);
    }

    [Fact]
    public void AContextThatRefusesToGoOnIsReportedAndTheOthersAreTold()
    {
        CoroutineLoop loop = Loop();
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new DeadContext());
        Task lost = Await(loop.InvokeAsync(0, static _ => Nap(0)));
        Task atTheEnd = Await(loop.InvokeAsync(0, static _ => Stay()));
        SynchronizationContext.SetSynchronizationContext(outer);
        ValueTask call = loop.InvokeAsync(0, static _ => Stay());
        loop.Tick(TimeSpan.Zero);
        Assert.Contains("synchronization context", Assert.Single(_reports), StringComparison.Ordinal);
        loop.Dispose();
        AssertDisposed(call);
        Assert.False(lost.IsCompleted);
        Assert.False(atTheEnd.IsCompleted);
    }

    /// <summary>As that of a window whose thread is gone.</summary>
    private sealed class DeadContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => throw new InvalidOperationException("The thread is gone.");
    }

    private static async Task Await(ValueTask call) => await call;

    private static void AssertDisposed(ValueTask call)
    {
        Assert.True(call.IsFaulted);
        Assert.Throws<ObjectDisposedException>(() => Outcome.Take(call));
    }

    [Coroutine]
    private static async Coroutine CallAtTheEnd(CoroutineLoop loop, List<ValueTask> calls)
    {
        try
        {
            await Never();
        }
        finally
        {
            calls.Add(loop.InvokeAsync(0, static _ => Stay()));
            await Sleep(10);
        }
    }

    [Coroutine]
    private static async Coroutine Stay()
    {
        while (true)
        {
            try
            {
                await Sleep(1000);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [Coroutine]
    private static async Coroutine<int> StayWithResult()
    {
        await Stay();
        return 1;
    }
}
