namespace Coroutines.Benchmarks;

/// <summary>
/// Resume one of many yielding workers of eight types, in random order. The eight come out of one text: each argument of it is
/// a struct, so each is a type with a machine and machine code of its own.
/// </summary>
internal static partial class MixedRows
{
    private const int Types = 8;

    /// <summary>What tells the types apart: by how much a worker counts.</summary>
    private interface IKind
    {
        static abstract int Step { get; }
    }

    public static Row Make(int count) => new(
        $"resume, {count:N0} of eight mixed types", new Goal(Column.Hand, 4.0, 3.0), Cases(count, Types, turns => HandSwitched(count, turns)))
    {
        CapsLimit = true,
    };

    /// <summary>One type whose body has a single await.</summary>
    public static Row MakeSingle(int count) => new(
        $"resume, {count:N0} of one type with a single await", null, Cases(count, 1, turns => Hand(count, 1, turns)));

    /// <summary>The same beside steps that stand in a table instead of a switch: bodies that differ by a number alone can, and jump nowhere.</summary>
    public static Row MakeTable(int count)
    {
        int turns = Math.Max(4, 20_000 / count);
        return new Row(
            $"resume, {count:N0} of eight mixed types, by hand as a table of numbers",
            null,
            new Case(Column.Hand, turns * count, () => Hand(count, Types, turns)),
            new Case(Column.Coroutines, turns * count, () => Ours(count, Types, turns)),
            new Case(Column.Task, turns * count, () => Peer(count, Types, turns, s_plain)))
        {
            Beside = Column.Hand,
        };
    }

    private static Case[] Cases(int count, int types, Func<int, Work> hand)
    {
        int turns = Math.Max(4, 20_000 / count);
        int operations = turns * count;
        return
        [
            new(Column.Hand, operations, () => hand(turns)),
            new(Column.Coroutines, operations, () => Ours(count, types, turns)),
            new(Column.ValueTask, operations, () => Peer(count, types, turns, s_values)),
            new(Column.Pooled, operations, () => Peer(count, types, turns, s_pooled)),
            new(Column.Task, operations, () => Peer(count, types, turns, s_plain)),
            new(Column.Iterators, operations, () => Iterators(count, types, turns)),
        ];
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
                0 => loop.Start(Spin<One>(world)),
                1 => loop.Start(Spin<Two>(world)),
                2 => loop.Start(Spin<Three>(world)),
                3 => loop.Start(Spin<Four>(world)),
                4 => loop.Start(Spin<Five>(world)),
                5 => loop.Start(Spin<Six>(world)),
                6 => loop.Start(Spin<Seven>(world)),
                _ => loop.Start(Spin<Eight>(world)),
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

    [Coroutine]
    private static async Coroutine Spin<TKind>(World world)
        where TKind : struct, IKind
    {
        int x = 0;
        while (world.Running)
        {
            x += TKind.Step;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }

    private struct One : IKind
    {
        public static int Step => 1;
    }

    private struct Two : IKind
    {
        public static int Step => 2;
    }

    private struct Three : IKind
    {
        public static int Step => 3;
    }

    private struct Four : IKind
    {
        public static int Step => 4;
    }

    private struct Five : IKind
    {
        public static int Step => 5;
    }

    private struct Six : IKind
    {
        public static int Step => 6;
    }

    private struct Seven : IKind
    {
        public static int Step => 7;
    }

    private struct Eight : IKind
    {
        public static int Step => 8;
    }
}
