namespace Coroutines.Benchmarks;

/// <summary>Await something with a time limit.</summary>
internal static partial class WaitForRows
{
    private const int Rounds = 50;

    public static Row InTime() => new(
        "wait_for, in time",
        null,
        new Case(Column.Hand, Rounds, () => Hand(late: false)),
        new Case(Column.Coroutines, Rounds, () => Ours(static w => Early(w))),
        new Case(Column.ValueTask, Rounds, () => EarlyPeer(static w => _ = ValueEarly(w))),
        new Case(Column.Pooled, Rounds, () => EarlyPeer(static w => _ = PooledEarly(w))),
        new Case(Column.Task, Rounds, () => EarlyPeer(static w => _ = PlainEarly(w))));

    public static Row TimedOut() => new(
        "wait_for, timed out",
        null,
        new Case(Column.Hand, Rounds, () => Hand(late: true)),
        new Case(Column.Coroutines, Rounds, () => Ours(static w => Late(w))),
        new Case(Column.ValueTask, Rounds, () => LatePeer(static (w, t) => _ = ValueLate(w, t))),
        new Case(Column.Pooled, Rounds, () => LatePeer(static (w, t) => _ = PooledLate(w, t))),
        new Case(Column.Task, Rounds, () => LatePeer(static (w, t) => _ = PlainLate(w, t))));

    private static Work Ours(Func<World, Coroutine> main)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4, MaxIterationsPerTick = int.MaxValue });
        return new Work(
            () =>
            {
                world.Sum = 0;
                loop.Start(main(world));
                loop.Tick(TimeSpan.FromSeconds(1));
                Check.Equal(Rounds, world.Sum);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Early(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            var (completed, value) = await Coroutine.TryWaitFor(Child(1), 1000);
            world.Sum += completed ? value : 0;
        }
    }

    [Coroutine]
    private static async Coroutine Late(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            var (completed, _) = await Coroutine.TryWaitFor(Never(), 10);
            world.Sum += completed ? 0 : 1;
        }
    }

    [Coroutine]
    private static async Coroutine<int> Child(int x)
    {
        await Coroutine.Yield();
        return x;
    }

    [Coroutine]
    private static async Coroutine<int> Never()
    {
        await Coroutine.Sleep(3_600_000);
        return 0;
    }

    private static Work Hand(bool late)
    {
        var world = new World();
        var timers = new HandTimers(1);
        var ready = new HandRing(1);
        var machines = new HandWait[1];
        return new Work(() =>
        {
            world.Sum = 0;
            machines[0] = new HandWait(world, late);
            ready.Push(0);
            for (int left = 1001; left > 0;)
            {
                while (ready.TryPop(out _))
                {
                    machines[0].Step(timers, ready);
                }

                left -= timers.Advance(left, ready);
            }

            Check.Equal(Rounds, world.Sum);
        });
    }

    /// <summary>Caller, child and limit in one: the child yields once or never ends.</summary>
    private struct HandWait(World world, bool late)
    {
        private int _state;
        private int _rounds;

        public void Step(HandTimers timers, HandRing ready)
        {
            switch (_state)
            {
                case 0:
                    break;
                case 1:
                    timers.Remove(0);
                    world.Sum++;
                    _rounds++;
                    break;
                case 2:
                    world.Sum++;
                    _rounds++;
                    break;
            }

            if (_rounds == Rounds)
            {
                _state = 3;
                return;
            }

            timers.Add(0, late ? 10 : 1000);
            _state = late ? 2 : 1;
            if (!late)
            {
                ready.Push(0);
            }
        }
    }
}
