namespace Coroutines.Benchmarks;

/// <summary>Resume one of many yielding workers of eight types, in random order.</summary>
internal static partial class MixedRows
{
    private const int Types = 8;

    public static Row Make(int count, int types = Types)
    {
        int turns = Math.Max(4, 20_000 / count);
        int operations = turns * count;
        return new Row(
            types == 1 ? $"resume, {count:N0} of one type with a single await" : $"resume, {count:N0} of eight mixed types",
            types == 1 ? null : new Goal(Column.Hand, 4.0, 3.0),
            new Case(Column.Hand, operations, () => Hand(count, types, turns)),
            new Case(Column.Coroutines, operations, () => Ours(count, types, turns)),
            new Case(Column.Task, operations, () => Peer(count, types, turns)));
    }

    private static int[] Order(int count, int types)
    {
        var random = new Random(42);
        var order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = random.Next(types);
        }

        return order;
    }

    private static void CheckSum(World world, int[] order)
    {
        long expected = 0;
        foreach (int type in order)
        {
            expected += (long)world.Turns * (type + 1);
        }

        Check.Equal(expected, world.Sum);
    }

    private static Work Ours(int count, int types, int turns)
    {
        var world = new World();
        int[] order = Order(count, types);
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = count, MaxIterationsPerTick = turns });
        foreach (int type in order)
        {
            _ = type switch
            {
                0 => loop.Start(SpinA(world)),
                1 => loop.Start(SpinB(world)),
                2 => loop.Start(SpinC(world)),
                3 => loop.Start(SpinD(world)),
                4 => loop.Start(SpinE(world)),
                5 => loop.Start(SpinF(world)),
                6 => loop.Start(SpinG(world)),
                _ => loop.Start(SpinH(world)),
            };
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
                CheckSum(world, order);
                loop.Dispose();
            });
    }

    private static Work Peer(int count, int types, int turns)
    {
        var world = new World();
        int[] order = Order(count, types);
        foreach (int type in order)
        {
            _ = type switch
            {
                0 => TaskA(world),
                1 => TaskB(world),
                2 => TaskC(world),
                3 => TaskD(world),
                4 => TaskE(world),
                5 => TaskF(world),
                6 => TaskG(world),
                _ => TaskH(world),
            };
        }

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
                world.Peer.Run(1);
                CheckSum(world, order);
            });
    }

    private static Work Hand(int count, int types, int turns)
    {
        var world = new World();
        int[] order = Order(count, types);
        var machines = order.Select(type => new HandMixed(world, type)).ToArray();
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
                CheckSum(world, order);
            });
    }

    private static void StepAll(HandMixed[] machines)
    {
        for (int i = 0; i < machines.Length; i++)
        {
            machines[i].Step();
        }
    }

    [Coroutine]
    private static async Coroutine SpinA(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 1;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    [Coroutine]
    private static async Coroutine SpinB(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 2;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    [Coroutine]
    private static async Coroutine SpinC(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 3;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    [Coroutine]
    private static async Coroutine SpinD(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 4;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    [Coroutine]
    private static async Coroutine SpinE(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 5;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    [Coroutine]
    private static async Coroutine SpinF(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 6;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    [Coroutine]
    private static async Coroutine SpinG(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 7;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    [Coroutine]
    private static async Coroutine SpinH(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 8;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskA(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 1;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskB(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 2;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskC(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 3;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskD(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 4;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskE(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 5;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskF(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 6;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskG(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 7;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async Task TaskH(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x += 8;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    /// <summary>One struct for all types, its state the type too: one switch, as a hand would merge them.</summary>
    private struct HandMixed(World world, int type)
    {
        private int _state = type;
        private int _x;

        public void Step()
        {
            int step;
            switch (_state)
            {
                case 0:
                    step = 1;
                    break;
                case 1:
                    step = 2;
                    break;
                case 2:
                    step = 3;
                    break;
                case 3:
                    step = 4;
                    break;
                case 4:
                    step = 5;
                    break;
                case 5:
                    step = 6;
                    break;
                case 6:
                    step = 7;
                    break;
                case 7:
                    step = 8;
                    break;
                default:
                    return;
            }

            if (world.Running)
            {
                _x += step;
                return;
            }

            world.Sum += _x;
            _state = Types;
        }
    }
}
