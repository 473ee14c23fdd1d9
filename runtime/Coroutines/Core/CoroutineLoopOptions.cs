namespace Coroutines;

/// <summary>How a <see cref="CoroutineLoop"/> is set up. Read once, when the loop is made.</summary>
public sealed partial class CoroutineLoopOptions
{
    /// <summary>How many tasks and futures to reserve room for; at least 1.</summary>
    public int TaskCapacity { get; init; } = 256;

    /// <summary>What happens when <see cref="TaskCapacity"/> is not enough.</summary>
    public CapacityPolicy CapacityPolicy { get; init; }

    /// <summary>How many turns one <c>Tick</c> takes at most; the rest waits for the next tick. At least 1.</summary>
    public int MaxIterationsPerTick { get; init; } = 1000;

    /// <summary>
    /// How many turns <see cref="CoroutineLoop.Dispose"/> gives the tasks that are left to end, where the loop does not run on a real clock; the rest is
    /// reported and left as it is. At least 1.
    /// </summary>
    public int MaxIterationsOfDispose { get; init; } = 100_000;

    /// <summary>
    /// How long <see cref="CoroutineLoop.Dispose"/> takes at most, in the system's time; <see cref="Timeout.InfiniteTimeSpan"/>: as long as it takes, as asyncio.
    /// </summary>
    public TimeSpan DisposeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock; null means that <c>Run</c> follows the system's time and <c>Tick</c> moves it by hand.</summary>
    public CoroutineClock? Clock { get; init; }

    /// <summary>
    /// How long before a deadline a run on the system's clock stops to block and spins, to be there in time; zero: it blocks to the end. Read as the time
    /// of that clock, and rounded up to what the system can block for.
    /// </summary>
    /// <remarks>
    /// Blocked, a sleep ends at the first whole millisecond after its time, plus what the system takes to wake a thread: never early, and late by 1.1 ms at most on an idle
    /// machine. With one millisecond here it is late by less than 0.1 ms, sleeps below a millisecond too; that costs up to two milliseconds of processor time for each deadline.
    /// What comes from other threads ends the spinning.
    /// </remarks>
    public TimeSpan SpinTime { get; init; }

    /// <summary>
    /// Makes the loop's selector when something needs one; null leaves that to what needs it (the sockets of Coroutines.IO: epoll on Linux, else .NET's own engine).
    /// Called at most once, on the loop's thread. asyncio's <c>SelectorEventLoop(selector)</c>.
    /// </summary>
    public Func<CoroutineLoop, CoroutineSelector>? Selector { get; init; }

    /// <summary>Turns the checks on that cost time: slow steps, never awaited coroutines, unclaimed faults at once.</summary>
    public bool Debug { get; init; }

    /// <summary>How long a step may take before debug mode reports it.</summary>
    public TimeSpan SlowStepThreshold { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a task runs in the <see cref="ExecutionContext"/> of the code that made it. Off: nothing is captured.</summary>
    public bool FlowExecutionContext { get; init; }

    /// <summary>
    /// Whether the loop is the <see cref="SynchronizationContext"/> while it runs: ordinary async code that it calls then goes on in
    /// its turns. Off: such code goes on wherever .NET likes.
    /// </summary>
    public bool UseSynchronizationContext { get; init; }

    /// <summary>
    /// How long a cancelled <c>await foreach</c> waits for an enumerator that is not a coroutine, and <see cref="Coroutine.WithToken(Func{CancellationToken, Task})"/>
    /// for its operation, after the token that each was given is cancelled; then it is abandoned, an enumerator not disposed, and that is reported.
    /// In the system's time, whatever the clock;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan CancellationLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where exceptions go that nobody awaits; null writes them to the error stream.</summary>
    public Action<CoroutineLoop, CoroutineExceptionContext>? ExceptionHandler { get; init; }
}
