namespace Coroutines.Benchmarks;

/// <summary>Start a worker that parks below so many levels, each with a finally block; cancel it; let it end.</summary>
internal static partial class CancelRows
{
    private const int Batch = 20;

    public static Row Make(int levels) => new(
        $"start + park + cancel, {levels} level{(levels == 1 ? "" : "s")} of finally",
        new Goal(Column.Task, 0.03, 0.01),
        new Case(Column.Hand, Batch, () => Hand(levels)),
        new Case(Column.Coroutines, Batch, () => Ours(levels)),
        new Case(Column.ValueTask, Batch, () => Peer(levels, (w, t) => Value(w, levels, t).AsTask())),
        new Case(Column.Pooled, Batch, () => Peer(levels, (w, t) => Pooled(w, levels, t).AsTask())),
        new Case(Column.Task, Batch, () => Peer(levels, (w, t) => Plain(w, levels, t))));

    private static Work Ours(int levels)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Batch });
        var tasks = new CoroutineTask[Batch];
        return new Work(
            () =>
            {
                world.Sum = 0;
                for (int i = 0; i < Batch; i++)
                {
                    tasks[i] = loop.Start(levels == 1 ? Park1(world) : Park4(world));
                }

                loop.Tick(TimeSpan.Zero);
                for (int i = 0; i < Batch; i++)
                {
                    tasks[i].Cancel();
                }

                loop.Tick(TimeSpan.Zero);
                Check.Equal(Batch * levels, world.Sum);
                Check.Equal(0, loop.TaskCount);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Park1(World world)
    {
        try
        {
            await Coroutine.Sleep(3_600_000);
        }
        finally
        {
            world.Sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park2(World world)
    {
        try
        {
            await Park1(world);
        }
        finally
        {
            world.Sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park3(World world)
    {
        try
        {
            await Park2(world);
        }
        finally
        {
            world.Sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park4(World world)
    {
        try
        {
            await Park3(world);
        }
        finally
        {
            world.Sum++;
        }
    }

    private static Work Hand(int levels)
    {
        var world = new World();
        var machines = new HandPark[Batch];
        var ready = new HandRing(Batch);
        int live = 0;
        return new Work(() =>
        {
            world.Sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                machines[i] = new HandPark(world, levels);
                live++;
                ready.Push(i);
            }

            Drain(machines, ready, ref live);
            for (int i = 0; i < Batch; i++)
            {
                machines[i].Cancel = true;
                ready.Push(i);
            }

            Drain(machines, ready, ref live);
            Check.Equal(Batch * levels, world.Sum);
            Check.Equal(0, live);
        });
    }

    private static void Drain(HandPark[] machines, HandRing ready, ref int live)
    {
        while (ready.TryPop(out int at))
        {
            live -= machines[at].Step() ? 1 : 0;
        }
    }

    /// <summary>All levels in one: parked at the innermost, it runs the finally blocks from there outwards.</summary>
    private struct HandPark(World world, int levels)
    {
        public bool Cancel;
        private int _level;

        /// <summary>Whether it is done.</summary>
        public bool Step()
        {
            if (!Cancel)
            {
                _level = levels;
                return false;
            }

            while (_level > 0)
            {
                world.Sum++;
                _level--;
            }

            return true;
        }
    }
}
