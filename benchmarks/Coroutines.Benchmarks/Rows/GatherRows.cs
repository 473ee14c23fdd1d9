namespace Coroutines.Benchmarks;

/// <summary>Wait for several children that yield once each, and take their results.</summary>
internal static partial class GatherRows
{
    public static Row Two() => Make("gather of two", 2, 200, perChild: false, new Goal(Column.Task, 0.25, 0.15), static (w, n) => Pairs(w, n));

    public static Row Eight() => Make("gather of eight, per child", 8, 200, perChild: true, null, static (w, n) => Eights(w, n));

    public static Row Thousand() => Make(
        "gather of 1,000, per child", 1000, 4, perChild: true, new Goal(Column.Task, 0.4, 0.2), static (w, n) => Many(w, new Coroutine<int>[1000], new int[1000], n));

    private static Row Make(string name, int children, int rounds, bool perChild, Goal? goal, Func<World, int, Coroutine> main)
    {
        int operations = rounds * (perChild ? children : 1);
        return new Row(
            name,
            goal,
            new Case(Column.Hand, operations, () => Hand(children, rounds)),
            new Case(Column.Coroutines, operations, () => Ours(children, rounds, main)),
            new Case(Column.ValueTask, operations, () => Peer(children, rounds, ValueMain(children, rounds))),
            new Case(Column.Pooled, operations, () => Peer(children, rounds, PooledMain(children, rounds))),
            new Case(Column.Task, operations, () => Peer(children, rounds, PlainMain(children, rounds))));
    }

    private static Work Ours(int children, int rounds, Func<World, int, Coroutine> main)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = (children * 2) + 2, MaxIterationsPerTick = int.MaxValue });
        loop.Start(main(world, rounds));
        loop.Tick(TimeSpan.Zero);
        return new Work(
            () =>
            {
                world.Sum = 0;
                loop.Tick(TimeSpan.Zero);
                CheckSum(world, children, rounds);
            },
            loop.Dispose);
    }

    private static void CheckSum(World world, int children, int rounds) => Check.Equal((long)rounds * children * (children + 1) / 2, world.Sum);

    [Coroutine]
    private static async Coroutine Pairs(World world, int rounds)
    {
        while (true)
        {
            await Coroutine.NextFrame();
            for (int i = 0; i < rounds; i++)
            {
                var (a, b) = await Coroutine.Gather(Child(1), Child(2));
                world.Sum += a + b;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Eights(World world, int rounds)
    {
        while (true)
        {
            await Coroutine.NextFrame();
            for (int i = 0; i < rounds; i++)
            {
                var (a, b, c, d, e, f, g, h) = await Coroutine.Gather(
                    Child(1), Child(2), Child(3), Child(4), Child(5), Child(6), Child(7), Child(8));
                world.Sum += a + b + c + d + e + f + g + h;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Many(World world, Coroutine<int>[] children, int[] results, int rounds)
    {
        while (true)
        {
            await Coroutine.NextFrame();
            for (int round = 0; round < rounds; round++)
            {
                for (int i = 0; i < children.Length; i++)
                {
                    children[i] = Child(i + 1);
                }

                await Coroutine.Gather(children, results);
                for (int i = 0; i < results.Length; i++)
                {
                    world.Sum += results[i];
                }
            }
        }
    }

    [Coroutine]
    private static async Coroutine<int> Child(int x)
    {
        await Coroutine.Yield();
        return x;
    }

    private static Work Hand(int children, int rounds)
    {
        var world = new World();
        var parent = new HandParent[1];
        var machines = new HandChild[children];
        int[] results = new int[children];
        var ready = new HandRing(children + 1);
        return new Work(() =>
        {
            world.Sum = 0;
            parent[0] = new HandParent { Left = rounds };
            ready.Push(-1);
            while (ready.TryPop(out int at))
            {
                if (at < 0)
                {
                    parent[0].Step(world, machines, results, ready);
                }
                else if (!machines[at].Step())
                {
                    ready.Push(at);
                }
                else
                {
                    results[at] = machines[at].X;
                    if (--parent[0].Running == 0)
                    {
                        ready.Push(-1);
                    }
                }
            }

            CheckSum(world, children, rounds);
        });
    }

    /// <summary>Starts its children, is made ready by the last of them, takes their results.</summary>
    private struct HandParent
    {
        public int Left;
        public int Running;
        private int _state;

        public void Step(World world, HandChild[] machines, int[] results, HandRing ready)
        {
            if (_state == 1)
            {
                foreach (int result in results)
                {
                    world.Sum += result;
                }

                Left--;
            }

            _state = 1;
            if (Left == 0)
            {
                return;
            }

            Running = machines.Length;
            for (int i = 0; i < machines.Length; i++)
            {
                machines[i] = new HandChild { X = i + 1 };
                ready.Push(i);
            }
        }
    }

    private struct HandChild
    {
        public int X;
        private int _state;

        /// <summary>Whether it is done.</summary>
        public bool Step()
        {
            if (_state == 0)
            {
                _state = 1;
                return false;
            }

            return true;
        }
    }
}
