namespace Coroutines.Tests;

public sealed class LoopTests : IDisposable
{
    private readonly TraceLog _log = new();

    private readonly CoroutineLoop _loop = new(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });

    public void Dispose() => _loop.Dispose();

    [Fact]
    public void TickRunsEachDeadlineInTurn()
    {
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4 });
        loop.Start(Make.Sequence(
            () => FetchMachine.Call(1, 10, _log),
            () => FetchMachine.Call(2, 10, _log),
            () => FetchMachine.Call(3, 10, _log)));
        loop.Tick(TimeSpan.FromMilliseconds(25));
        _log.AssertIs("0 fetch 1", "10 fetched 1", "10 fetch 2", "20 fetched 2", "20 fetch 3");
        Assert.Equal(1, loop.TaskCount);
        loop.Tick(0.005);
        Assert.Equal(0, loop.TaskCount);
        Assert.Equal(30, loop.Time.TotalMilliseconds);
    }

    [Fact]
    public void ACoroutineIsAwaitedInOrdinaryCode()
    {
        int result = 0;
        async Task Ordinary()
        {
            result = await FetchMachine.Call(4, 10);
            await Coroutine.Sleep(5);
            result++;
        }

        _loop.RunUntilComplete(Make.Sequence(
            () => Make.Do(() => _ = Ordinary()),
            () => Make.Of(Coroutine.Sleep(50))));
        Assert.Equal(9, result);
    }

    [Fact]
    public void NothingThatCanHappenIsADeadlock()
    {
        var error = Assert.Throws<CoroutineDeadlockException>(() => _loop.RunUntilComplete(Make.Of(Coroutine.Never())));
        Assert.Contains("Deadlock", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ARunForEverWaitsForCalls(bool isPaused)
    {
        using var loop = new CoroutineLoop();
        loop.IsPaused = isPaused;
        loop.Start(Make.Of(Coroutine.Never()));
        var other = new Thread(() =>
        {
            while (!loop.IsRunning)
            {
                Thread.Sleep(1);
            }

            // It has come to where it waits by now: where that were a deadlock it would have thrown.
            Thread.Sleep(20);
            loop.CallSoonThreadSafe(() => _log.Add("called"));
            loop.CallSoonThreadSafe(loop.Stop);
        });
        other.Start();
        loop.RunForever();
        other.Join();
        _log.AssertIs("called");
        Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(Make.Of(Coroutine.Never())));
    }

    [Fact]
    public void ARunForEverOnAManualClockTellsThatTimersNeverFire()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
        loop.Start(Make.Of(Coroutine.Sleep(5)));
        Assert.Contains("manual clock", Assert.Throws<InvalidOperationException>(loop.RunForever).Message, StringComparison.Ordinal);
    }
}
