namespace Coroutines.Benchmarks;

/// <summary>Resume one of many yielding workers, all of one type, with three awaits in the body (one await: see the mixed rows).</summary>
internal static partial class ResumeRows
{
    public static Row Make(int count)
    {
        int turns = Math.Max(4, 20_000 / count);
        int operations = turns * count;
        return new Row(
            $"resume, {count:N0} of one type",
            new Goal(Column.Hand, 3.0, 2.0),
            new Case(Column.Hand, operations, () => Hand(count, turns)),
            new Case(Column.Coroutines, operations, () => Ours(count, turns)),
            new Case(Column.ValueTask, operations, () => Peer(count, turns, static (w, x) => _ = Value(w, x))),
            new Case(Column.Pooled, operations, () => Peer(count, turns, static (w, x) => _ = Pooled(w, x))),
            new Case(Column.Task, operations, () => Peer(count, turns, static (w, x) => _ = Plain(w, x))),
            new Case(Column.Iterators, operations, () => Iterators(count, turns)));
    }

    private static void CheckSum(World world, int count)
    {
        long expected = 0;
        for (int i = 0; i < count; i++)
        {
            // The loop's condition is asked before every third step.
            expected += i + ((long)(world.Turns + 2) / 3 * 6);
        }

        Check.Equal(expected, world.Sum);
    }

    private static Work Ours(int count, int turns)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = count, MaxIterationsPerTick = turns });
        for (int i = 0; i < count; i++)
        {
            loop.Start(Spin(world, i));
        }

        return new Work(
            () =>
            {
                loop.Tick(TimeSpan.Zero);
                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                loop.Tick(TimeSpan.Zero);
                CheckSum(world, count);
                Check.Equal(0, loop.TaskCount);
                loop.Dispose();
            });
    }

    [Coroutine]
    private static async Coroutine Spin(World world, int x)
    {
        while (world.Running)
        {
            x += 1;
            await Coroutine.Yield();
            x += 2;
            await Coroutine.Yield();
            x += 3;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    private static Work Peer(int count, int turns, Action<World, int> start)
    {
        var world = new World();
        for (int i = 0; i < count; i++)
        {
            start(world, i);
        }

        // A task runs to its first await when it is called.
        world.Turns = 1;
        return new Work(
            () =>
            {
                world.Peer.Run(turns);
                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                world.Peer.Run(3);
                CheckSum(world, count);
            });
    }

    private static async Task Plain(World world, int x)
    {
        while (world.Running)
        {
            x += 1;
            await world.Peer.Yield();
            x += 2;
            await world.Peer.Yield();
            x += 3;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async ValueTask Value(World world, int x)
    {
        while (world.Running)
        {
            x += 1;
            await world.Peer.Yield();
            x += 2;
            await world.Peer.Yield();
            x += 3;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(World world, int x)
    {
        while (world.Running)
        {
            x += 1;
            await world.Peer.Yield();
            x += 2;
            await world.Peer.Yield();
            x += 3;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static Work Iterators(int count, int turns)
    {
        var world = new World();
        var workers = new IEnumerator<int>[count];
        for (int i = 0; i < count; i++)
        {
            workers[i] = Iterate(world, i).GetEnumerator();
        }

        return new Work(
            () =>
            {
                for (int t = 0; t < turns; t++)
                {
                    foreach (var worker in workers)
                    {
                        worker.MoveNext();
                    }
                }

                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                foreach (var worker in workers)
                {
                    while (worker.MoveNext())
                    {
                    }
                }

                CheckSum(world, count);
            });
    }

    private static IEnumerable<int> Iterate(World world, int x)
    {
        while (world.Running)
        {
            x += 1;
            yield return 0;
            x += 2;
            yield return 0;
            x += 3;
            yield return 0;
        }

        world.Sum += x;
    }

    private static Work Hand(int count, int turns)
    {
        var world = new World();
        var machines = new HandSpin[count];
        for (int i = 0; i < count; i++)
        {
            machines[i] = new HandSpin(world, i);
        }

        return new Work(
            () =>
            {
                for (int t = 0; t < turns; t++)
                {
                    StepAll(machines);
                }

                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                StepAll(machines);
                StepAll(machines);
                StepAll(machines);
                CheckSum(world, count);
            });
    }

    private static void StepAll(HandSpin[] machines)
    {
        for (int i = 0; i < machines.Length; i++)
        {
            machines[i].Step();
        }
    }

    private struct HandSpin(World world, int x)
    {
        private int _state;
        private int _x = x;

        public void Step()
        {
            switch (_state)
            {
                case 0:
                    if (world.Running)
                    {
                        _x += 1;
                        _state = 1;
                        return;
                    }

                    world.Sum += _x;
                    _state = 3;
                    return;
                case 1:
                    _x += 2;
                    _state = 2;
                    return;
                case 2:
                    _x += 3;
                    _state = 0;
                    return;
            }
        }
    }
}
