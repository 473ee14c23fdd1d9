namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// A limit of time for the block of an <c>await using</c>. The time begins here; what is cancelled when it is up is the task that enters the block.
    /// asyncio's <c>timeout</c>.
    /// </summary>
    /// <param name="timeout">How long; zero and less is over in the next turn, <see cref="Timeout.InfiniteTimeSpan"/> and <see cref="TimeSpan.MaxValue"/> are no limit.</param>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public static TimeoutScope TimeoutAfter(TimeSpan timeout)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        return loop.Timeouts.Make(loop.DeadlineAfter(timeout));
    }

    /// <inheritdoc cref="TimeoutAfter(TimeSpan)"/>
    /// <param name="milliseconds">How long, in milliseconds; -1 is no limit.</param>
    public static TimeoutScope TimeoutAfter(int milliseconds) => TimeoutAfter(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>A deadline for the block of an <c>await using</c>. asyncio's <c>timeout_at</c>.</summary>
    /// <param name="deadline">In the loop's time; null for none, to be given with <see cref="TimeoutScope.RescheduleAt(TimeSpan?)"/>.</param>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public static TimeoutScope TimeoutAt(TimeSpan? deadline) => CoroutineLoop.Current.Timeouts.Make(deadline is { } time ? LoopTime.Deadline(time) : LoopTime.Never);

    /// <inheritdoc cref="TimeoutAt(TimeSpan?)"/>
    /// <param name="milliseconds">In milliseconds of the loop's time.</param>
    public static TimeoutScope TimeoutAt(int milliseconds) => TimeoutAt(TimeSpan.FromMilliseconds(milliseconds));
}
