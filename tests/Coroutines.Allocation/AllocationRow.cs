namespace Coroutines.Allocation;

/// <summary>
/// One kind of operation on a loop that has room for exactly what the work needs and throws if it needs more. The work runs
/// twice on that loop: once to make pages and compile code, then counted over the whole process, with its result checked.
/// </summary>
internal sealed class AllocationRow(string name, int headers, Func<int, Coroutine<long>> work, long expected)
{
    private const int WarmUpOperations = 2_000;
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

        GC.Collect();
        GC.WaitForPendingFinalizers();
        var exceptions = firstChanceExceptions;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Result = Drive(loop, operations);
        Bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
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
