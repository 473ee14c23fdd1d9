using System.Diagnostics.CodeAnalysis;
using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;

namespace Coroutines.Tests;

/// <summary>Calls of coroutines from any thread: how they begin, and how their callers hear of the end.</summary>
[SuppressMessage("Reliability", "CA2012:Use ValueTasks correctly", Justification = "Calls are looked at between ticks, and taken twice on purpose.")]
public sealed partial class InvokeAsyncTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly List<string> _said = [];

    private static CoroutineLoop Manual(List<string>? reports = null) => new(new CoroutineLoopOptions
    {
        Clock = CoroutineClock.Manual,
        MaxIterationsOfDispose = 20,
        ExceptionHandler = (_, report) => reports?.Add(report.ToString()!),
    });

    [Fact]
    public void TheResultOfTheTaskIsThatOfTheCall()
    {
        using CoroutineLoop loop = Manual();
        ValueTask<int> call = loop.InvokeAsync(8, static value => Value(value, 10));
        ValueTask plain = loop.InvokeAsync(_said, static said => Say(said, "plain"));
        Assert.False(call.IsCompleted);
        Assert.Equal(0, loop.TaskCount);
        loop.Tick(TimeSpan.Zero);
        Assert.True(plain.IsCompletedSuccessfully);
        Outcome.Take(plain);
        Assert.False(call.IsCompleted);
        loop.Tick(TimeSpan.FromMilliseconds(10));
        Assert.Equal(8, Outcome.Take(call));
        Assert.Equal(["plain"], _said);
        Assert.Equal(default, loop.TakeCensus());
    }

    [Fact]
    public async Task ItRunsOnTheLoopsThreadAndWhatAwaitsItElsewhere()
    {
        using CoroutineLoop loop = Served(out Thread thread);
        int[] threads = await loop.InvokeAsync(0, static _ => Threads());
        Assert.Equal([thread.ManagedThreadId, thread.ManagedThreadId], threads);
        await CallFromThePool(loop, thread.ManagedThreadId);
        End(loop, thread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnExceptionArrivesAtTheCallerAndNowhereElse(bool ofTheFunction)
    {
        var reports = new List<string>();
        using CoroutineLoop loop = Manual(reports);
        ValueTask call = ofTheFunction
            ? loop.InvokeAsync(0, static Coroutine (_) => throw new FormatException("bad"))
            : loop.InvokeAsync(0, static _ => Fail("bad", 1));
        loop.Tick(TimeSpan.FromMilliseconds(1));
        Assert.True(call.IsFaulted);
        Assert.Equal("bad", (await Assert.ThrowsAsync<FormatException>(call.AsTask)).Message);
        Assert.Empty(reports);
        Assert.Equal(default, loop.TakeCensus());
    }

    [Fact]
    public async Task AnEmptyCoroutineIsAnErrorOfTheCall()
    {
        using CoroutineLoop loop = Manual();
        ValueTask call = loop.InvokeAsync(0, static _ => default(Coroutine));
        loop.Tick(TimeSpan.Zero);
        await Assert.ThrowsAsync<InvalidOperationException>(call.AsTask);
        Assert.Equal(default, loop.TakeCensus());
    }

    [Fact]
    public async Task ATokenCancelsTheTaskAndTheCallEndsAfterItsCleanup()
    {
        using CoroutineLoop loop = Manual();
        using var source = new CancellationTokenSource();
        ValueTask call = loop.InvokeAsync(_said, static said => CleanUp(said), source.Token);
        loop.Tick(TimeSpan.Zero);
        source.Cancel();
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(["begun", "cleanup"], _said);
        Assert.False(call.IsCompleted);
        loop.Tick(TimeSpan.FromMilliseconds(5));
        Assert.Equal(["begun", "cleanup", "cleaned up"], _said);
        Assert.True(call.IsCanceled);
        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(call.AsTask);
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(default, loop.TakeCensus());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ATokenThatIsCancelledBeforeTheTurnCallsNothing(bool atOnce)
    {
        using CoroutineLoop loop = Manual();
        using var source = new CancellationTokenSource();
        if (atOnce)
        {
            source.Cancel();
        }

        ValueTask call = loop.InvokeAsync(_said, static said => Say(said, "called"), source.Token);
        source.Cancel();
        Assert.Equal(atOnce, call.IsCanceled);
        loop.Tick(TimeSpan.Zero);
        Assert.True(call.IsCanceled);
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(call.AsTask)).CancellationToken);
        Assert.Empty(_said);
    }

    [Fact]
    public void ATaskThatSurvivesItsCancellationHasItsResult()
    {
        using CoroutineLoop loop = Manual();
        using var source = new CancellationTokenSource();
        ValueTask<int> call = loop.InvokeAsync(0, static _ => Survive(), source.Token);
        loop.Tick(TimeSpan.Zero);
        source.Cancel();
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(7, Outcome.Take(call));
    }

    [Fact]
    public async Task ACancellationByAForeignTokenIsAFault()
    {
        using CoroutineLoop loop = Manual();
        ValueTask call = loop.InvokeAsync(new CancellationToken(canceled: true), static token => Foreign(token));
        loop.Tick(TimeSpan.Zero);
        Assert.True(call.IsFaulted);
        Assert.False(call.IsCanceled);
        Task task = call.AsTask();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(task.IsFaulted);
    }

    [Fact]
    public void ItsOutcomeIsTakenOnce()
    {
        using CoroutineLoop loop = Manual();
        ValueTask<int> call = loop.InvokeAsync(8, static value => Value(value));
        Assert.Throws<InvalidOperationException>(() => Outcome.Take(call));
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(8, Outcome.Take(call));
        Assert.Contains("taken already", Assert.Throws<InvalidOperationException>(() => Outcome.Take(call)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => call.GetAwaiter().IsCompleted);
        Assert.Throws<InvalidOperationException>(() => call.GetAwaiter().OnCompleted(static () => { }));

        // The object serves the next call, whose outcome the first handle does not get.
        ValueTask<int> next = loop.InvokeAsync(9, static value => Value(value));
        loop.Tick(TimeSpan.Zero);
        Assert.Throws<InvalidOperationException>(() => Outcome.Take(call));
        Assert.Equal(9, Outcome.Take(next));
    }

    [Fact]
    public async Task AwaitedTwiceAtOnceOnlyTheFirstHasIt()
    {
        using CoroutineLoop loop = Manual();
        ValueTask<int> call = loop.InvokeAsync(8, static value => Value(value, 1));
        Task<int> first = Await(call);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Await(call));
        loop.Tick(TimeSpan.FromMilliseconds(1));
        Assert.Equal(8, await first.WaitAsync(s_patience));
    }

    [Fact]
    public void CallsOfAThreadBeginInTheirOrder()
    {
        using CoroutineLoop loop = Manual();
        var calls = new List<ValueTask>();
        for (int i = 0; i < 100; i++)
        {
            calls.Add(loop.InvokeAsync((_said, i), static state => Say(state._said, $"{state.i}")));
            int number = i;
            loop.CallSoonThreadSafe(() => _said.Add($"posted {number}"));
        }

        loop.Tick(TimeSpan.Zero);
        Assert.All(calls, static call => Assert.True(call.IsCompletedSuccessfully));
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"{i}"), _said.Where(static one => !one.StartsWith('p')));
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"posted {i}"), _said.Where(static one => one.StartsWith('p')));
    }

    [Fact]
    public void WhileOneIsInFlightARunIsNoDeadlock()
    {
        using var loop = new CoroutineLoop();
        var bell = new CoroutineEvent();
        ValueTask call = loop.InvokeAsync(bell, static bell => Wait(bell));
        var other = new Thread(() =>
        {
            // Any wait of the loop would be over at once if it were a deadlock.
            Thread.Sleep(50);
            loop.CallSoonThreadSafe(bell.Set);
        });
        other.Start();
        loop.RunUntilComplete(Wait(bell));
        other.Join();
        loop.Tick(TimeSpan.Zero);
        Assert.True(call.IsCompletedSuccessfully);
        Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(Never()));
    }

    [Fact]
    public void WithoutRoomTheCallerIsTold()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual, TaskCapacity = 2, CapacityPolicy = CapacityPolicy.Throw });
        ValueTask<int>[] calls = [.. Enumerable.Range(0, 200).Select(i => loop.InvokeAsync(i, static value => Value(value, 10)))];
        for (int tick = 0; tick < 10; tick++)
        {
            // Beyond 64 they are held back from tick to tick.
            loop.Tick(TimeSpan.Zero);
        }

        loop.Tick(TimeSpan.FromMilliseconds(10));
        int succeeded = 0;
        for (int i = 0; i < calls.Length; i++)
        {
            Assert.True(calls[i].IsCompleted, $"{i}");
            if (calls[i].IsCompletedSuccessfully)
            {
                succeeded++;
                Assert.Equal(i, Outcome.Take(calls[i]));
            }
            else
            {
                Assert.Throws<CapacityExceededException>(() => Outcome.Take(calls[i]));
            }
        }

        Assert.Equal(2, succeeded);
        Assert.Equal(default, loop.TakeCensus());
    }

    [Fact]
    public void AnExecutionContextFlowsToTheFunctionWhereAskedFor()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { FlowExecutionContext = true });
        var local = new AsyncLocal<string>();
        local.Value = "caller";
        ValueTask<string> call = loop.InvokeAsync(local, static local => Read(local));
        local.Value = "ticker";
        loop.Tick(TimeSpan.Zero);
        Assert.Equal("caller", Outcome.Take(call));
        Assert.Equal("ticker", local.Value);
    }

    [Fact]
    public void ItNeedsAFunction()
    {
        using CoroutineLoop loop = Manual();
        Assert.Throws<ArgumentNullException>(() => { _ = loop.InvokeAsync(0, (Func<int, Coroutine>)null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = loop.InvokeAsync(0, (Func<int, Coroutine<int>>)null!); });
    }

    private static async Task CallFromThePool(CoroutineLoop loop, int thread)
    {
        for (int i = 0; i < 1000; i++)
        {
            await loop.InvokeAsync(0, static _ => Value(1)).ConfigureAwait(false);
            Assert.NotEqual(thread, Environment.CurrentManagedThreadId);
        }
    }

    private static async Task<int> Await(ValueTask<int> call) => await call;

    private static CoroutineLoop Served(out Thread thread)
    {
        var loop = new CoroutineLoop();
        LoopHold hold = loop.ExpectOutsideCalls();
        thread = new Thread(() =>
        {
            loop.RunForever();
            hold.Dispose();
            loop.Dispose();
        });
        thread.Start();
        return loop;
    }

    private static void End(CoroutineLoop loop, Thread thread)
    {
        loop.CallSoonThreadSafe(loop.Stop);
        thread.Join();
    }

    [Coroutine]
    private static async Coroutine Say(List<string> said, string what)
    {
        said.Add(what);
        await Yield();
    }

    [Coroutine]
    private static async Coroutine<int[]> Threads()
    {
        int first = Environment.CurrentManagedThreadId;
        await Sleep(1);
        return [first, Environment.CurrentManagedThreadId];
    }

    [Coroutine]
    private static async Coroutine CleanUp(List<string> said)
    {
        try
        {
            said.Add("begun");
            await Never();
        }
        finally
        {
            said.Add("cleanup");
            await Sleep(5);
            said.Add("cleaned up");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Survive()
    {
        try
        {
            await Never();
        }
        catch (OperationCanceledException)
        {
        }

        return 7;
    }

    [Coroutine]
    private static async Coroutine Foreign(CancellationToken token)
    {
        await Yield();
        token.ThrowIfCancellationRequested();
    }

    [Coroutine]
    private static async Coroutine Wait(CoroutineEvent bell) => await bell.Wait();

    [Coroutine]
    private static async Coroutine<string> Read(AsyncLocal<string> local)
    {
        await Yield();
        return local.Value!;
    }
}
