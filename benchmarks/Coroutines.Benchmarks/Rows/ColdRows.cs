using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>The first run of a fresh loop: in a process that is warm, and in a process of its own.</summary>
internal static partial class ColdRows
{
    private const int Processes = 5;
    private const int Capacity = 16;

    public static Row Loop() => new(
        "fresh loop: make, run one, dispose",
        null,
        new Case(Column.Coroutines, 1, static () => new Work(Ours)),
        new Case(Column.ValueTask, 1, static () => new Work(static () => Peer(static w => _ = Value(w)))),
        new Case(Column.Pooled, 1, static () => new Work(static () => Peer(static w => _ = Pooled(w)))),
        new Case(Column.Task, 1, static () => new Work(static () => Peer(static w => _ = Plain(w)))))
    {
        MayAllocate = true,
    };

    /// <summary>The library is compiled as it starts; .NET's own comes compiled.</summary>
    public static Row Process() => new SpecialRow("first coroutine of a process, with a loop", null, static () =>
    {
        Column[] columns = [Column.Coroutines, Column.ValueTask, Column.Pooled, Column.Task];
        var samples = columns.ToDictionary(static c => c, static _ => new double[Processes]);
        for (int i = 0; i < Processes; i++)
        {
            foreach (var column in columns)
            {
                samples[column][i] = InProcessOfItsOwn(column) / 1000;
            }
        }

        return samples.ToDictionary(static s => s.Key, static s => new Figure(s.Value));
    })
    {
        Unit = "µs",
        MayAllocate = true,
    };

    /// <summary>What the process of its own does: nanoseconds of its thread from here to the end of the first coroutine.</summary>
    public static int RunFirst(string column)
    {
        double start = ProcessorTime.OfThread;
        switch (Enum.Parse<Column>(column))
        {
            case Column.Coroutines:
                Ours();
                break;
            case Column.ValueTask:
                Peer(static w => _ = Value(w));
                break;
            case Column.Pooled:
                Peer(static w => _ = Pooled(w));
                break;
            default:
                Peer(static w => _ = Plain(w));
                break;
        }

        Console.WriteLine((ProcessorTime.OfThread - start).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double InProcessOfItsOwn(Column column)
    {
        string program = Environment.ProcessPath!;
        string assembly = typeof(ColdRows).Assembly.Location;
        string[] arguments = ["--first", column.ToString()];
        bool isHost = Path.GetFileNameWithoutExtension(program) != "dotnet";
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(program, isHost ? arguments : [assembly, .. arguments]) { RedirectStandardOutput = true })!;
        double figure = double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        process.WaitForExit();
        return figure;
    }

    private static void Ours()
    {
        var world = new World(peerCapacity: 0);
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Capacity });
        loop.Start(Once(world));
        loop.Tick(TimeSpan.Zero);
        Check.Equal(1, world.Sum);
    }

    [Coroutine]
    private static async Coroutine Once(World world)
    {
        await Coroutine.Yield();
        world.Sum++;
    }

    private static void Peer(Action<World> start)
    {
        var world = new World(Capacity);
        start(world);
        world.Peer.Drain();
        Check.Equal(1, world.Sum);
    }

    private static async Task Plain(World world)
    {
        await world.Peer.Yield();
        world.Sum++;
    }

    private static async ValueTask Value(World world)
    {
        await world.Peer.Yield();
        world.Sum++;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(World world)
    {
        await world.Peer.Yield();
        world.Sum++;
    }
}
