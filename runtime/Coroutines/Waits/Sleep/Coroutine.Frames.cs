namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Waits until a time of the loop; one that has passed is one turn, one behind the end of time (<see cref="TimeSpan.MaxValue"/>) never comes.</summary>
    /// <param name="deadline">In the loop's time.</param>
    public static CoroutineOperation<SleepUntilOperation> SleepUntil(TimeSpan deadline) => new SleepUntilOperation(deadline);

    /// <inheritdoc cref="SleepUntil(TimeSpan)"/>
    /// <param name="milliseconds">When, in milliseconds of the loop's time.</param>
    public static CoroutineOperation<SleepUntilOperation> SleepUntil(int milliseconds) => SleepUntil(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Lets a number of frames pass.</summary>
    /// <param name="count">How many; zero and less does not suspend.</param>
    public static CoroutineOperation<WaitFramesOperation> WaitFrames(int count) => new WaitFramesOperation(count);

    /// <summary>Waits until a condition holds; it is asked at once and then every frame, under <c>Run</c> once a millisecond.</summary>
    /// <param name="condition">The condition.</param>
    public static CoroutineOperation<WaitUntilOperation> WaitUntil(Func<bool> condition) => new WaitUntilOperation(condition, until: true);

    /// <summary>Waits until a condition on a state holds, asked as often; nothing needs to be captured.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">The state.</param>
    /// <param name="condition">The condition.</param>
    public static CoroutineOperation<WaitUntilOperation<TState>> WaitUntil<TState>(TState state, Func<TState, bool> condition) => new WaitUntilOperation<TState>(state, condition, until: true);

    /// <summary>Waits while a condition holds; it is asked at once and then every frame, under <c>Run</c> once a millisecond.</summary>
    /// <param name="condition">The condition.</param>
    public static CoroutineOperation<WaitUntilOperation> WaitWhile(Func<bool> condition) => new WaitUntilOperation(condition, until: false);

    /// <summary>Waits while a condition on a state holds, asked as often; nothing needs to be captured.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">The state.</param>
    /// <param name="condition">The condition.</param>
    public static CoroutineOperation<WaitUntilOperation<TState>> WaitWhile<TState>(TState state, Func<TState, bool> condition) => new WaitUntilOperation<TState>(state, condition, until: false);
}
