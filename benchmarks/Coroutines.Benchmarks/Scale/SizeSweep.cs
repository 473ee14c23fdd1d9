using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines.Benchmarks;

/// <summary>What a resume costs with machines of 16 to 512 bytes, few enough for the caches and too many for them.</summary>
internal static partial class SizeSweep
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private static readonly int[] s_sizes = [16, 32, 64, 128, 256, 512];
    private static readonly Column[] s_columns = [Column.Hand, Column.Coroutines, Column.Task];

    /// <summary>A local that lives across the awaits; each resume touches its ends.</summary>
    private interface ILoad
    {
        int First { get; set; }

        int Last { get; set; }
    }

    public static LineChart Measure()
    {
        var lines = new List<Series>();
        foreach (int count in (int[])[Many, Few])
        {
            var figures = s_sizes.Select(size =>
            {
                var measured = Sampler.Measure(Cases(size, count));
                GC.Collect();
                return measured;
            }).ToArray();
            lines.AddRange(s_columns.Select(column => new Series(
                $"{column.Title()}, {count:#,0}", column.Colour(), [.. figures.Select(f => f[column].Value)], Dashed: count == Few)));
        }

        return new LineChart("A resume, by the size of the machine", "bytes of a machine", "ns a resume", [.. s_sizes.Select(static s => $"{s}")], lines);
    }

    private static Case[] Cases(int size, int count) => size switch
    {
        16 => Cases<Load4>(size, count),
        32 => Cases<Load20>(size, count),
        64 => Cases<Load52>(size, count),
        128 => Cases<Load116>(size, count),
        256 => Cases<Load244>(size, count),
        _ => Cases<Load500>(size, count),
    };

    private static Case[] Cases<TLoad>(int size, int count)
        where TLoad : struct, ILoad
    {
        int turns = Math.Max(4, 20_000 / count);
        Check.Equal(size, Unsafe.SizeOf<HandSized<TLoad>>());
        return
        [
            new Case(Column.Hand, turns * count, () => Hand<TLoad>(count, turns)),
            new Case(Column.Coroutines, turns * count, () => Ours<TLoad>(count, turns)),
            new Case(Column.Task, turns * count, () => Peer<TLoad>(count, turns)),
        ];
    }

    private static Work Ours<TLoad>(int count, int turns)
        where TLoad : struct, ILoad
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = count, MaxIterationsPerTick = turns });
        for (int i = 0; i < count; i++)
        {
            loop.Start(Spin<TLoad>(world));
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
                Check.Equal((long)count * world.Turns, world.Sum);
                loop.Dispose();
            });
    }

    [Coroutine]
    private static async Coroutine Spin<TLoad>(World world)
        where TLoad : struct, ILoad
    {
        TLoad load = default;
        while (world.Running)
        {
            load.First++;
            load.Last = load.First;
            await Coroutine.Yield();
        }

        world.Sum += load.Last;
    }

    private static Work Peer<TLoad>(int count, int turns)
        where TLoad : struct, ILoad
    {
        var world = new World();
        for (int i = 0; i < count; i++)
        {
            _ = Plain<TLoad>(world);
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
                Check.Equal((long)count * world.Turns, world.Sum);
            });
    }

    private static async Task Plain<TLoad>(World world)
        where TLoad : struct, ILoad
    {
        TLoad load = default;
        while (world.Running)
        {
            load.First++;
            load.Last = load.First;
            await world.Peer.Yield();
        }

        world.Sum += load.Last;
    }

    private static Work Hand<TLoad>(int count, int turns)
        where TLoad : struct, ILoad
    {
        var world = new World();
        var machines = new HandSized<TLoad>[count];
        for (int i = 0; i < count; i++)
        {
            machines[i] = new HandSized<TLoad>(world, default);
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
                Check.Equal((long)count * world.Turns, world.Sum);
            });
    }

    private static void StepAll<TLoad>(HandSized<TLoad>[] machines)
        where TLoad : struct, ILoad
    {
        for (int i = 0; i < machines.Length; i++)
        {
            machines[i].Step();
        }
    }

    /// <summary>As large as our machine: what is shared, a state, what lives.</summary>
    private struct HandSized<TLoad>(World world, TLoad load)
        where TLoad : struct, ILoad
    {
        private int _state;
        private TLoad _load = load;

        public void Step()
        {
            switch (_state)
            {
                case 0:
                    if (world.Running)
                    {
                        _load.First++;
                        _load.Last = _load.First;
                        return;
                    }

                    world.Sum += _load.Last;
                    _state = 1;
                    return;
            }
        }
    }

    private struct Load4 : ILoad
    {
        public int First { get; set; }

        public int Last
        {
            readonly get => First;
            set => First = value;
        }
    }

    [StructLayout(LayoutKind.Explicit, Size = 20)]
    private struct Load20 : ILoad
    {
        [field: FieldOffset(0)]
        public int First { get; set; }

        [field: FieldOffset(16)]
        public int Last { get; set; }
    }

    [StructLayout(LayoutKind.Explicit, Size = 52)]
    private struct Load52 : ILoad
    {
        [field: FieldOffset(0)]
        public int First { get; set; }

        [field: FieldOffset(48)]
        public int Last { get; set; }
    }

    [StructLayout(LayoutKind.Explicit, Size = 116)]
    private struct Load116 : ILoad
    {
        [field: FieldOffset(0)]
        public int First { get; set; }

        [field: FieldOffset(112)]
        public int Last { get; set; }
    }

    [StructLayout(LayoutKind.Explicit, Size = 244)]
    private struct Load244 : ILoad
    {
        [field: FieldOffset(0)]
        public int First { get; set; }

        [field: FieldOffset(240)]
        public int Last { get; set; }
    }

    [StructLayout(LayoutKind.Explicit, Size = 500)]
    private struct Load500 : ILoad
    {
        [field: FieldOffset(0)]
        public int First { get; set; }

        [field: FieldOffset(496)]
        public int Last { get; set; }
    }
}
