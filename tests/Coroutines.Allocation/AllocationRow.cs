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
