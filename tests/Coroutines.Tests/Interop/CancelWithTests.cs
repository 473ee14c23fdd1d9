using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Tokens that cancel tasks: while one may, waiting for it is no deadlock.</summary>
public sealed partial class CancelWithTests : IDisposable
{
    private readonly CoroutineLoop _loop = new();
    private readonly CancellationTokenSource _source = new();

    public void Dispose()
    {
        _loop.Dispose();
        _source.Dispose();
    }

    [Fact]
    public void ARunWaitsForATiedToken()
    {
        CoroutineTask task = _loop.CreateTask(Wait());
        using CoroutineTie tie = task.CancelWith(_source.Token);
        Thread other = CancelSoon();
        Assert.ThrowsAny<OperationCanceledException>(() => _loop.RunUntilComplete(task));
        other.Join();
        AssertDeadlock();
    }

    [Fact]
    public void TheTieOfAnyTaskWillDo()
    {
        CoroutineTask task = _loop.CreateTask(Wait());
        using CoroutineTie tie = task.CancelWith(_source.Token);
        Thread other = CancelSoon();
        _loop.RunUntilComplete(Join(task));
        other.Join();
        AssertDeadlock();
    }

    [Fact]
    public void ATieOfATaskThatIsDoneIsNone()
    {
        CoroutineTask<int> task = _loop.CreateTask(Parts.Value(1));
        using CoroutineTie tie = task.CancelWith(_source.Token);
        Assert.Equal(1, _loop.RunUntilComplete(task));
        AssertDeadlock();
    }

    [Fact]
    public void ATokenThatIsNeverCancelledIsNone()
    {
        using CoroutineTie tie = _loop.Start(Wait()).CancelWith(CancellationToken.None);
        AssertDeadlock();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ATieThatIsEndedIsNone(bool elsewhere)
    {
        CoroutineTask task = _loop.Start(Wait());
        CoroutineTie tie = task.CancelWith(_source.Token);
        if (!elsewhere)
        {
            tie.Dispose();
            tie.Dispose();
            AssertDeadlock();
        }
        else
        {
            // The loop waits when the tie ends, and looks again.
            Thread other = WhenItRuns(tie.Dispose);
            AssertDeadlock();
            other.Join();
        }

        _source.Cancel();
        Assert.False(task.IsCompleted);
        Assert.Equal(0, task.Cancelling);
    }

    [Fact]
    public void OfManyTiesOnlyThoseThatAreOpenAreKept()
    {
        CoroutineTask first = _loop.Start(Wait());
        using CoroutineTie open = first.CancelWith(_source.Token);
        for (int i = 0; i < 10_000; i++)
        {
            CoroutineTask task = _loop.Start(Wait());
            CoroutineTie tie = task.CancelWith(_source.Token);
            task.Cancel();
            if (i % 2 == 0)
            {
                tie.Dispose();
            }

            if (i % 100 == 0)
            {
                _loop.Tick(TimeSpan.Zero);
            }
        }

        Thread other = CancelSoon();
        Assert.ThrowsAny<OperationCanceledException>(() => _loop.RunUntilComplete(_loop.CreateTask(JoinAndThrow(first))));
        other.Join();
        AssertDeadlock();
    }

    [Fact]
    public void TokensOfManyThreadsTieAndUntie()
    {
        CoroutineTask task = _loop.Start(Wait());
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 5_000; i++)
            {
                using CoroutineTie tie = task.CancelWith(_source.Token);
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        AssertDeadlock();
    }

    [Fact]
    public void AnEmptyHandleHasNone() => Assert.Throws<InvalidOperationException>(() => default(CoroutineTask).CancelWith(_source.Token));

    private void AssertDeadlock() => Assert.Throws<CoroutineDeadlockException>(() => _loop.RunUntilComplete(Never()));

    private Thread CancelSoon() => WhenItRuns(_source.Cancel);

    private Thread WhenItRuns(Action action)
    {
        var thread = new Thread(() =>
        {
            while (!_loop.IsRunning)
            {
                Thread.Sleep(1);
            }

            Thread.Sleep(20);
            action();
        });
        thread.Start();
        return thread;
    }

    [Coroutine]
    private static async Coroutine Wait() => await new CoroutineEvent().Wait();

    [Coroutine]
    private static async Coroutine JoinAndThrow(CoroutineTask task) => await task;

    [Coroutine]
    private static async Coroutine Join(CoroutineTask task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
        }
    }
}
