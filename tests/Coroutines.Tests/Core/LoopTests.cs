namespace Coroutines.Tests;

public sealed class LoopTests : IDisposable
{
    private readonly TraceLog _log = new();
    private readonly CoroutineLoop _loop = new(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });

    public void Dispose() => _loop.Dispose();

    [Fact]
    public void GatherOfTwoTakesTheTimeOfOne()
    {
        _loop.RunUntilComplete(Make.Sequence(
            () => Make.Await<GatherOperation<int, int>, (int A, int B)>(
                () => Coroutine.Gather(FetchMachine.Call(1), FetchMachine.Call(2)),
                both => _log.Add(_loop, $"{both.A} + {both.B}")),
            () => Make.Do(() => _log.Add(_loop, "end"))));
        _log.AssertIs("1000 2 + 4", "1000 end");
    }

    [Fact]
    public void WaitForThrowsWhenTheTimeIsUp()
    {
        var error = Assert.Throws<TimeoutException>(() => _loop.RunUntilComplete(
            Make.Of(Coroutine.WaitFor(FetchMachine.Call(3), 500))));
        Assert.Equal("The operation did not complete within 00:00:00.5000000.", error.Message);
        Assert.Equal(500, _loop.Time.TotalMilliseconds);
        Assert.Equal(0, _loop.TaskCount);
    }

    [Fact]
    public void WaitForWithNoTimeNeverStartsTheCoroutine()
    {
        Assert.Throws<TimeoutException>(() => _loop.RunUntilComplete(Make.Of(Coroutine.WaitFor(FetchMachine.Call(3, 1000, _log), 0))));
        _log.AssertIs();
    }

    [Fact]
    public void WaitForGivesTheResultInTime()
    {
        int result = 0;
        _loop.RunUntilComplete(Make.Await<WaitForOperation<int>, int>(() => Coroutine.WaitFor(FetchMachine.Call(3, 400), 500), r => result = r));
        Assert.Equal(6, result);
    }

    [Fact]
    public void TryWaitForTellsThatTheTimeWasUp()
    {
        TimedResult<int> result = new(true, 5);
        _loop.RunUntilComplete(Make.Await<TryWaitForOperation<int>, TimedResult<int>>(() => Coroutine.TryWaitFor(FetchMachine.Call(3), 500), r => result = r));
        Assert.False(result.Completed);
        Assert.Equal(500, _loop.Time.TotalMilliseconds);
    }

    [Fact]
    public void TasksAreAwaitedOnce()
    {
        CoroutineTask<int> task = _loop.CreateTask(FetchMachine.Call(4));
        Assert.Equal(8, _loop.RunUntilComplete(task));
        Assert.Throws<InvalidOperationException>(() => task.Result);
    }

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
    public void CancelEndsASleepingTaskInTheNextTurn()
    {
        CoroutineTask<int> task = _loop.CreateTask(FetchMachine.Call(1, 1000, _log));
        _loop.RunUntilComplete(Make.Of(Coroutine.Sleep(5)));
        Assert.True(task.Cancel("stop"));
        var error = Assert.Throws<OperationCanceledException>(() => _loop.RunUntilComplete(task));
        Assert.Equal("stop", error.Message);
        _log.AssertIs("0 fetch 1");
    }

    [Fact]
    public void ATaskOfAnotherWorldIsAwaited()
    {
        using var loop = new CoroutineLoop();
        var source = new TaskCompletionSource<int>();
        var thread = new Thread(() =>
        {
            Thread.Sleep(20);
            source.SetResult(7);
        });
        thread.Start();
        int result = 0;
        loop.RunUntilComplete(CoroutineFactory.Stage(new TaskMachine(source.Task, r => result = r)));
        thread.Join();
        Assert.Equal(7, result);
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

    private struct TaskMachine(Task<int> task, Action<int> then) : ICoroutineMachine
    {
        private int _state;
        private System.Runtime.CompilerServices.TaskAwaiter<int> _awaiter;

        public PollStatus Poll(ref PollContext context)
        {
            if (_state == 0)
            {
                _awaiter = task.GetAwaiter();
                if (_awaiter.IsCompleted)
                {
                    goto Done;
                }

                _state = 1;
            }

            PollStatus status = context.PollAwaiter(ref _awaiter);
            if (status != PollStatus.Completed)
            {
                return status;
            }

        Done:
            then(_awaiter.GetResult());
            return PollStatus.Completed;
        }
    }
}
