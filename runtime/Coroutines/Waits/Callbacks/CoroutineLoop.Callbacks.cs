namespace Coroutines;

public sealed partial class CoroutineLoop
{
    internal partial void EnsureRoomForContinuation() => Callbacks.EnsureRoomForContinuation();

    internal partial void AddContinuation(CoroutineTask task, Action continuation, bool flow) => Callbacks.AddContinuation(task, continuation, flow);

    /// <summary>Calls a function in the next turn. asyncio's <c>call_soon</c>.</summary>
    /// <param name="callback">The function; an exception out of it goes to the loop's handler.</param>
    public CoroutineCallback CallSoon(Action callback) => Callbacks.Soon(callback, null);

    /// <summary>Calls a function in the next turn.</summary>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallSoon(Action<object?> callback, object? state) => Callbacks.Soon(callback, state);

    /// <summary>Calls a function after a time. asyncio's <c>call_later</c>.</summary>
    /// <param name="delay">How long; zero and less is due at once.</param>
    /// <param name="callback">The function.</param>
    public CoroutineCallback CallLater(TimeSpan delay, Action callback) => Callbacks.At(Callbacks.After(delay), callback, null);

    /// <summary>Calls a function after a time.</summary>
    /// <param name="delay">How long; zero and less is due at once.</param>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallLater(TimeSpan delay, Action<object?> callback, object? state) => Callbacks.At(Callbacks.After(delay), callback, state);

    /// <inheritdoc cref="CallLater(TimeSpan, Action)"/>
    /// <param name="milliseconds">How long, in milliseconds; zero and less is due at once.</param>
    /// <param name="callback">The function.</param>
    public CoroutineCallback CallLater(int milliseconds, Action callback) => CallLater(TimeSpan.FromMilliseconds(milliseconds), callback);

    /// <inheritdoc cref="CallLater(TimeSpan, Action{object?}, object?)"/>
    /// <param name="milliseconds">How long, in milliseconds; zero and less is due at once.</param>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallLater(int milliseconds, Action<object?> callback, object? state) => CallLater(TimeSpan.FromMilliseconds(milliseconds), callback, state);

    /// <summary>Calls a function at a time of the loop. asyncio's <c>call_at</c>.</summary>
    /// <param name="time">When; a time that has passed is due at once.</param>
    /// <param name="callback">The function.</param>
    public CoroutineCallback CallAt(TimeSpan time, Action callback) => Callbacks.At(LoopTime.Deadline(time), callback, null);

    /// <summary>Calls a function at a time of the loop.</summary>
    /// <param name="time">When; a time that has passed is due at once.</param>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallAt(TimeSpan time, Action<object?> callback, object? state) => Callbacks.At(LoopTime.Deadline(time), callback, state);

    /// <inheritdoc cref="CallAt(TimeSpan, Action)"/>
    /// <param name="milliseconds">When, in milliseconds of the loop's time.</param>
    /// <param name="callback">The function.</param>
    public CoroutineCallback CallAt(int milliseconds, Action callback) => CallAt(TimeSpan.FromMilliseconds(milliseconds), callback);

    /// <inheritdoc cref="CallAt(TimeSpan, Action{object?}, object?)"/>
    /// <param name="milliseconds">When, in milliseconds of the loop's time.</param>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallAt(int milliseconds, Action<object?> callback, object? state) => CallAt(TimeSpan.FromMilliseconds(milliseconds), callback, state);

    /// <summary>Calls a function in a turn of the loop, from any thread, in order per thread. asyncio's <c>call_soon_threadsafe</c>. Thread-safe.</summary>
    /// <param name="callback">The function.</param>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    public void CallSoonThreadSafe(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Callbacks.Post(callback, null);
    }

    /// <summary>Calls a function in a turn of the loop, from any thread, in order per thread. Thread-safe.</summary>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    public void CallSoonThreadSafe(Action<object?> callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Callbacks.Post(callback, state);
    }
}
