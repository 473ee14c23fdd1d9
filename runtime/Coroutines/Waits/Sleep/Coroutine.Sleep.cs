namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Waits for a time. Zero and less is one turn, as <see cref="Yield"/>. asyncio's <c>sleep</c>.</summary>
    /// <param name="delay">
    /// How long. <see cref="Timeout.InfiniteTimeSpan"/>, <see cref="TimeSpan.MaxValue"/>, and what else leads behind the end of the loop's time (14,600 years): until it is
    /// cancelled, as <see cref="Never"/>.
    /// </param>
    /// <remarks>Allocates nothing. How exact it is on a real clock: <see cref="CoroutineLoopOptions.SpinTime"/>.</remarks>
    public static CoroutineOperation<SleepOperation> Sleep(TimeSpan delay) => new SleepOperation(delay.Ticks);

    /// <summary>Waits for a time. Zero and less is one turn, as <see cref="Yield"/>.</summary>
    /// <param name="milliseconds">How long, in milliseconds; -1 is a time that has passed like any other below zero.</param>
    public static CoroutineOperation<SleepOperation> Sleep(int milliseconds) => new SleepOperation(SleepOperation.Ticks(milliseconds));

    /// <summary>Waits for a time, or until a token is cancelled.</summary>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/>: until the token or the task is cancelled.</param>
    /// <param name="cancellationToken">
    /// Ends the wait, from any thread. Unless it is the task's own, that is no cancellation of the task but a fault that carries the token.
    /// </param>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    /// <remarks>A token that is cancelled already ends it without a turn. Allocates nothing once the loop and the token's source are warm.</remarks>
    public static CoroutineOperation<SleepUntilCanceledOperation> Sleep(TimeSpan delay, CancellationToken cancellationToken) =>
        new SleepUntilCanceledOperation(delay.Ticks, cancellationToken);

    /// <inheritdoc cref="Sleep(TimeSpan, CancellationToken)"/>
    /// <param name="milliseconds">How long, in milliseconds; -1 is a time that has passed like any other below zero.</param>
    /// <param name="cancellationToken">Ends the wait, from any thread.</param>
    public static CoroutineOperation<SleepUntilCanceledOperation> Sleep(int milliseconds, CancellationToken cancellationToken) =>
        new SleepUntilCanceledOperation(SleepOperation.Ticks(milliseconds), cancellationToken);

    /// <summary>Waits for a time and gives a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/>: until it is cancelled.</param>
    /// <param name="result">The value.</param>
    public static CoroutineOperation<T, SleepOperation<T>> Sleep<T>(TimeSpan delay, T result) => new SleepOperation<T>(delay.Ticks, result);

    /// <summary>Waits for a time and gives a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="milliseconds">How long, in milliseconds; -1 is a time that has passed like any other below zero.</param>
    /// <param name="result">The value.</param>
    public static CoroutineOperation<T, SleepOperation<T>> Sleep<T>(int milliseconds, T result) => new SleepOperation<T>(SleepOperation.Ticks(milliseconds), result);

    /// <summary>Waits until it is cancelled. A run in which nothing else is left is a deadlock, unless calls from outside are expected. asyncio's <c>sleep(math.inf)</c>.</summary>
    /// <remarks>Allocates nothing.</remarks>
    public static CoroutineOperation<SleepOperation> Never() => new SleepOperation(LoopTime.Never);

    /// <summary>Lets the others run and goes on in the next turn. asyncio's <c>sleep(0)</c>.</summary>
    public static CoroutineOperation<YieldOperation> Yield() => default;

    /// <summary>Goes on in the next frame: the next <see cref="CoroutineLoop.Tick(TimeSpan)"/>, or under <c>Run</c> the next turn.</summary>
    public static CoroutineOperation<NextFrameOperation> NextFrame() => default;
}
