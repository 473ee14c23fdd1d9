namespace Coroutines.Tests;

/// <summary>Zero bytes after warm-up, counted over all threads, on loops whose capacity is what the work needs.</summary>
[Collection("alone")]
public sealed class AllocationTests
{
    private const int Operations = 100_000;

    [Fact]
    public void StartYieldAndFinishAllocateNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 1, CapacityPolicy = CapacityPolicy.Throw });
        int done = 0;
        AssertNothing(() =>
        {
            loop.Start(CoroutineSupport.Stage(new YieldMachine(2)));
            loop.Tick(TimeSpan.Zero);
            done++;
        });
        Assert.Equal(0, loop.TaskCount);
        Assert.True(done > Operations);
    }

    [Fact]
    public void SleepAllocatesNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 1, CapacityPolicy = CapacityPolicy.Throw });
        long sum = 0;
        AssertNothing(() =>
        {
            CoroutineTask<int> task = loop.CreateTask(FetchMachine.Call(3, 10));
            loop.Tick(TimeSpan.FromMilliseconds(10));
            sum += task.Result;
        });
        Assert.True(sum >= Operations * 6L);
        Assert.Equal(0, loop.HeadersInUse);
    }

    [Fact]
    public void GatherAndJoinAllocateNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4, CapacityPolicy = CapacityPolicy.Throw });
        AssertNothing(() =>
        {
            CoroutineTask<int> task = loop.CreateTask(CoroutineSupport.Stage<GatherTwoMachine, int>(default));
            loop.Tick(TimeSpan.FromMilliseconds(10));
            Check(task.Result == 6);
        });
        Assert.Equal((0, 0), (loop.HeadersInUse, loop.NodesInUse));
    }

    [Fact]
    public void WaitForInTimeAndTimedOutAllocateNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 2, CapacityPolicy = CapacityPolicy.Throw });
        AssertNothing(() =>
        {
            CoroutineTask<bool> late = loop.CreateTask(CoroutineSupport.Stage<TryWaitMachine, bool>(new TryWaitMachine(5)));
            loop.Tick(TimeSpan.FromMilliseconds(10));
            Check(!late.Result);
            CoroutineTask<bool> early = loop.CreateTask(CoroutineSupport.Stage<TryWaitMachine, bool>(new TryWaitMachine(15)));
            loop.Tick(TimeSpan.FromMilliseconds(10));
            Check(early.Result);
        });
        Assert.Equal((0, 0, 0), (loop.HeadersInUse, loop.Timeouts.InUse, loop.TimersInUse));
    }

    [Fact]
    public void CancelAllocatesNothingAndThrowsNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 1, CapacityPolicy = CapacityPolicy.Throw });
        int thrown = 0;
        EventHandler<System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs> count = (_, _) => thrown++;
        AppDomain.CurrentDomain.FirstChanceException += count;
        try
        {
            AssertNothing(() =>
            {
                CoroutineTask task = loop.Start(FetchMachine.Call(1, 10));
                loop.Tick(TimeSpan.Zero);
                Check(task.Cancel());
                loop.Tick(TimeSpan.Zero);
                Check(loop.TaskCount == 0);
            });
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= count;
        }

        Assert.Equal(0, thrown);
        Assert.Equal((0, 0), (loop.HeadersInUse, loop.TimersInUse));
    }

    [Fact]
    public void PrimitivesAllocateNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 2, CapacityPolicy = CapacityPolicy.Throw });
        var mutex = new CoroutineLock();
        var queue = new CoroutineQueue<int>(1);
        int sum = 0;
        AssertNothing(() =>
        {
            loop.Start(CoroutineSupport.Stage(new ProducerMachine(mutex, queue)));
            CoroutineTask<int> task = loop.CreateTask(queue.Get());
            loop.Tick(TimeSpan.Zero);
            sum += task.Result;
        });
        Assert.True(sum >= Operations * 7);
        Assert.False(mutex.IsLocked);
    }

    /// <summary>xunit's own assertions allocate.</summary>
    private static void Check(bool condition)
    {
        if (!condition)
        {
            Assert.Fail("The operation gave a wrong result.");
        }
    }

    private static void AssertNothing(Action operation)
    {
        for (int i = 0; i < 2000; i++)
        {
            operation();
        }

        long best = long.MaxValue;
        for (int attempt = 0; attempt < 3 && best != 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < Operations; i++)
            {
                operation();
            }

            best = Math.Min(best, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        // Another thread of the test host may allocate once; the work itself never does.
        Assert.Equal(0, best / Operations);
        Assert.InRange(best, 0, 20_000);
    }

    private struct YieldMachine(int yields) : ICoroutineMachine
    {
        private int _left = yields;
        private YieldOperation _await = Coroutine.Yield();

        public PollStatus Poll(ref PollContext context)
        {
            while (_left > 0)
            {
                PollStatus status = _await.Poll(ref context);
                if (status != PollStatus.Completed)
                {
                    return status;
                }

                _left--;
            }

            return PollStatus.Completed;
        }
    }

    private struct GatherTwoMachine : ICoroutineMachine<int>
    {
        private int _state;
        private int _result;
        private GatherOperation<int, int> _await;

        public PollStatus Poll(ref PollContext context)
        {
            if (_state == 0)
            {
                _await = Coroutine.Gather(FetchMachine.Call(1, 5), FetchMachine.Call(2, 10));
                _state = 1;
            }

            PollStatus status = _await.Poll(ref context);
            if (status == PollStatus.Completed)
            {
                (int a, int b) = _await.GetResult();
                _result = a + b;
            }

            return status;
        }

        public readonly int GetResult() => _result;
    }

    private struct TryWaitMachine(int limit) : ICoroutineMachine<bool>
    {
        private int _state;
        private bool _result;
        private TryWaitForOperation<int> _await;

        public PollStatus Poll(ref PollContext context)
        {
            if (_state == 0)
            {
                _await = Coroutine.TryWaitFor(FetchMachine.Call(1, 10), limit);
                _state = 1;
            }

            PollStatus status = _await.Poll(ref context);
            if (status == PollStatus.Completed)
            {
                _result = _await.GetResult().Completed;
            }

            return status;
        }

        public readonly bool GetResult() => _result;
    }

    private struct ProducerMachine(CoroutineLock mutex, CoroutineQueue<int> queue) : ICoroutineMachine
    {
        private int _state;
        private CoroutineLock.AcquireOperation _await1;
        private CoroutineQueue<int>.PutOperation _await2;

        public PollStatus Poll(ref PollContext context)
        {
            PollStatus status;
            if (_state == 0)
            {
                _await1 = mutex.Acquire();
                _state = 1;
            }

            if (_state == 1)
            {
                status = _await1.Poll(ref context);
                if (status != PollStatus.Completed)
                {
                    return status;
                }

                _await2 = queue.Put(7);
                _state = 2;
            }

            status = _await2.Poll(ref context);
            if (status != PollStatus.Pending)
            {
                mutex.Release();
            }

            return status;
        }
    }
}
