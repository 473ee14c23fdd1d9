namespace Coroutines.Tests;

/// <summary>A waiting task is polled once for each wake, whatever it waits for: never to look whether it may go on.</summary>
public sealed class PollsPerWakeTests
{
    private const int Waits = 100;

    [Fact]
    public void Yield() => AssertOnePollAWake<YieldOperation>(static () => Coroutine.Yield(), static (loop, _) => loop.Tick(TimeSpan.Zero));

    [Fact]
    public void NextFrame() => AssertOnePollAWake<NextFrameOperation>(static () => Coroutine.NextFrame(), static (loop, _) => loop.Tick(TimeSpan.Zero));

    [Fact]
    public void Sleep() => AssertOnePollAWake<SleepOperation>(static () => Coroutine.Sleep(5), static (loop, _) => loop.Tick(TimeSpan.FromMilliseconds(1)));

    [Fact]
    public void Event()
    {
        var signal = new CoroutineEvent();
        AssertOnePollAWake<CoroutineEvent.WaitOperation>(() => signal.Wait(), (loop, _) =>
        {
            signal.Set();
            signal.Clear();
            loop.Tick(TimeSpan.Zero);
        });
    }

    [Fact]
    public void Future()
    {
        CoroutineFuture<int>? future = null;
        AssertOnePollAWake(() => new FutureWait(future!), (loop, start) =>
        {
            if (start)
            {
                future = new CoroutineFuture<int>(loop);
                return;
            }

            future!.SetResult(1);
            loop.Tick(TimeSpan.Zero);
        });
    }

    [Fact]
    public void Queue()
    {
        var queue = new CoroutineQueue<int>();
        AssertOnePollAWake(() => new QueueWait(queue.Get()), (loop, start) =>
        {
            if (!start)
            {
                Assert.True(queue.TryPut(1));
                loop.Tick(TimeSpan.Zero);
            }
        });
    }

    /// <summary>A gather of eight wakes its task once, not at each child.</summary>
    [Fact]
    public void Gather()
    {
        AssertOnePollAWake(
            static () => new GatherWait(Coroutine.Gather(
                Child(1), Child(2), Child(3), Child(4), Child(5), Child(6), Child(7), Child(8))),
            static (loop, _) => loop.Tick(TimeSpan.FromMilliseconds(1)));

        static Coroutine<int> Child(int milliseconds) => FetchMachine.Call(1, milliseconds);
    }

    /// <summary>Resuming a chain of four polls each level once, and nothing else.</summary>
    [Fact]
    public void AChain()
    {
        var outer = new Counts();
        var inner = new Counts();
        using var loop = new CoroutineLoop();
        loop.Start(CoroutineSupport.Stage(
            new Level<Level<Waiter<YieldOperation>>>(new Level<Waiter<YieldOperation>>(new Waiter<YieldOperation>(inner, static () => Coroutine.Yield()), outer), outer)));
        loop.Tick(TimeSpan.Zero);
        Assert.Equal((Waits, Waits + 1), (inner.Wakes, inner.Polls));
        Assert.Equal(2 * (Waits + 1), outer.Polls);
    }

    private static void AssertOnePollAWake<TOperation>(Func<TOperation> make, Action<CoroutineLoop, bool> wake)
        where TOperation : struct, ICoroutineMachine
    {
        var counts = new Counts();
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { MaxIterationsPerTick = 10_000 });
        wake(loop, true);
        loop.Start(CoroutineSupport.Stage(new Waiter<TOperation>(counts, make)));
        loop.Tick(TimeSpan.Zero);
        for (int guard = 0; counts.Wakes < Waits; guard++)
        {
            Assert.True(guard < 100 * Waits, "It never woke.");
            wake(loop, false);
        }

        Assert.Equal(0, loop.TaskCount);
        Assert.Equal((Waits, Waits + 1), (counts.Wakes, counts.Polls));
    }

    private sealed class Counts
    {
        public int Polls;
        public int Wakes;
    }

    /// <summary>Waits so many times for the same kind of thing and counts how often it is polled: once to begin, then once a wake.</summary>
    private struct Waiter<TOperation>(Counts counts, Func<TOperation> make) : ICoroutineMachine
        where TOperation : struct, ICoroutineMachine
    {
        private bool _waits;
        private TOperation _await;

        public PollStatus Poll(ref PollContext context)
        {
            counts.Polls++;
            while (true)
            {
                if (!_waits)
                {
                    _await = make();
                    _waits = true;
                }

                if (_await.Poll(ref context) == PollStatus.Pending)
                {
                    return PollStatus.Pending;
                }

                _waits = false;
                if (++counts.Wakes == Waits)
                {
                    return PollStatus.Completed;
                }
            }
        }
    }

    private struct Level<TChild>(TChild child, Counts counts) : ICoroutineMachine
        where TChild : struct, ICoroutineMachine
    {
        private TChild _child = child;

        public PollStatus Poll(ref PollContext context)
        {
            counts.Polls++;
            return _child.Poll(ref context);
        }
    }

    private struct FutureWait(CoroutineFuture<int> future) : ICoroutineMachine
    {
        public readonly PollStatus Poll(ref PollContext context)
        {
            PollStatus status = future.Poll(ref context);
            if (status == PollStatus.Completed)
            {
                _ = future.GetResult();
                future.Reset();
            }

            return status;
        }
    }

    private struct QueueWait(CoroutineQueue<int>.GetOperation get) : ICoroutineMachine
    {
        private CoroutineQueue<int>.GetOperation _get = get;

        public PollStatus Poll(ref PollContext context)
        {
            PollStatus status = _get.Poll(ref context);
            if (status == PollStatus.Completed)
            {
                _ = _get.GetResult();
            }

            return status;
        }
    }

    private struct GatherWait(GatherOperation<int, int, int, int, int, int, int, int> gather) : ICoroutineMachine
    {
        private GatherOperation<int, int, int, int, int, int, int, int> _gather = gather;

        public PollStatus Poll(ref PollContext context)
        {
            PollStatus status = _gather.Poll(ref context);
            if (status == PollStatus.Completed)
            {
                _ = _gather.GetResult();
            }

            return status;
        }
    }
}
