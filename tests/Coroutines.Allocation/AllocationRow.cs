namespace Coroutines.Allocation;

/// <summary>
/// One kind of operation on a loop that has room for exactly what the work needs and throws if it needs more. After a warm-up on
/// that loop the work is counted over the whole process, with its result checked. What an operation allocates it allocates in
/// every round; what only one round shows is the runtime's (the JIT makes type objects when it replaces code), so the quietest counts.
/// </summary>
internal sealed class AllocationRow(string name, int headers, Func<int, Coroutine<long>> work, long expected)
{
    private const int WarmUpOperations = 2_000;
    private const int Rounds = 3;
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(1);

    private static long firstChanceExceptions;

    static AllocationRow() => AppDomain.CurrentDomain.FirstChanceException += static (_, _) => firstChanceExceptions++;

    public string Name { get; } = name;

    public long Expected { get; } = expected;

    public long Result { get; private set; }

    public long Bytes { get; private set; }

    public long Exceptions { get; private set; }

    public void Run(int operations)
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            TaskCapacity = headers,
            CapacityPolicy = CapacityPolicy.Throw,
            Clock = CoroutineClock.Manual,
        });
        Drive(loop, WarmUpOperations);

        Bytes = long.MaxValue;
        for (var round = 0; round < Rounds && (Bytes, Exceptions) != (0, 0); round++)
        {
            Count(loop, operations);
        }
    }

    private void Count(CoroutineLoop loop, int operations)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var exceptions = firstChanceExceptions;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Result = Drive(loop, operations);
        Bytes = Math.Min(Bytes, GC.GetTotalAllocatedBytes(precise: true) - before);
        Exceptions = firstChanceExceptions - exceptions;
    }

    /// <summary>
    /// Runs the work turn by turn and counts what the loop does, a number that no machine changes: the turns, and the ready entries
    /// (a step of a task, a timer, a link, a callback).
    /// </summary>
    public (long Turns, long Entries) CountSteps(int operations)
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            TaskCapacity = headers,
            CapacityPolicy = CapacityPolicy.Throw,
            Clock = CoroutineClock.Manual,
            MaxIterationsPerTick = 1,
        });
        var task = loop.CreateTask(work(operations));
        long turns = 0;
        long entries = 0;
        while (!task.IsCompleted)
        {
            var ready = loop.ReadyCount;
            if (ready == 0)
            {
                // The tick's one turn runs this, so that what is due waits, counted, for the next.
                loop.CallSoon(static () => { });
                loop.Tick(Frame);
                continue;
            }

            turns++;
            entries += ready;
            loop.Tick(TimeSpan.Zero);
        }

        Result = task.Result;
        return (turns, entries);
    }

    private long Drive(CoroutineLoop loop, int operations)
    {
        var task = loop.CreateTask(work(operations));
        while (!task.IsCompleted)
        {
            loop.Tick(Frame);
        }

        return task.Result;
    }
}
