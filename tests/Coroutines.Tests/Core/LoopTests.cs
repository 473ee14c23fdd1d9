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
        var error = Assert.Throws<CoroutineDeadlockException>(() => _loop.RunForever());
        Assert.Contains("Deadlock", error.Message, StringComparison.Ordinal);
    }
}
