namespace Coroutines.Benchmarks;

/// <summary>Resume through nested awaits: a chain of calls whose innermost yields. The chain is entered anew after so many yields.</summary>
internal static partial class DepthRows
{
    private const int Workers = 100;
    private const int Turns = 200;

    /// <summary>
    /// The goal is held to a chain that is entered every 50 resumes: its tasks allocate the 20 bytes a resume that the goal's own
    /// measurement shows.
    /// </summary>
    public static Row Make(int depth, int yields) => new(
        yields == int.MaxValue ? $"resume through {depth} levels, entered once" : $"resume through {depth} level{(depth == 1 ? "" : "s")}, entered every {yields} resumes",
        depth == 8 && yields == 50 ? new Goal(Column.ValueTask, 0.4, 0.25) : null,
        new Case(Column.Hand, Workers * Turns, () => Hand(depth, yields)),
        new Case(Column.Coroutines, Workers * Turns, () => Ours(depth, yields)),
        new Case(Column.ValueTask, Workers * Turns, () => Peer((w, y) => _ = RunValue(w, depth, y), yields)),
        new Case(Column.Pooled, Workers * Turns, () => Peer((w, y) => _ = RunPooled(w, depth, y), yields)),
        new Case(Column.Task, Workers * Turns, () => Peer((w, y) => _ = RunPlain(w, depth, y), yields)),
        new Case(Column.Iterators, Workers * Turns, () => Iterators(depth, yields)));

    private static Work Ours(int depth, int yields)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Workers, MaxIterationsPerTick = Turns });
        for (int i = 0; i < Workers; i++)
        {
            _ = depth switch
            {
                1 => loop.Start(Run1(world, yields)),
                8 => loop.Start(Run8(world, yields)),
                _ => loop.Start(Run32(world, yields)),
            };
        }

        return new Work(
            () =>
            {
                loop.Tick(TimeSpan.Zero);
                world.Turns += Turns;
            },
            () =>
            {
                Check.Equal((long)world.Turns * Workers, world.Sum);
                loop.Dispose();
            });
    }
}
