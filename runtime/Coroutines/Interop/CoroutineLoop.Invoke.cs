namespace Coroutines;

// Calls of coroutines from any thread.
public sealed partial class CoroutineLoop
{
    /// <summary>
    /// Runs a coroutine on this loop and waits for its end elsewhere. The function is called in a turn of the loop, on the loop's thread; what it makes is started as a task.
    /// asyncio's <c>run_coroutine_threadsafe</c>. Thread-safe.
    /// </summary>
    /// <typeparam name="TState">The type of what the function is called with.</typeparam>
    /// <param name="state">What the function is called with, so that it need capture nothing.</param>
    /// <param name="function">Calls the coroutine.</param>
    /// <param name="cancellationToken">Cancels the task. The call is over when the task is, after its cleanup.</param>
    /// <returns>
    /// What ends as the task does: with its exception, or canceled. An exception of <paramref name="function"/> arrives there too. Await it once. What awaits it never goes on on the loop's thread, except by a
    /// synchronization context of its own.
    /// </returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <remarks>
    /// It ends with an <see cref="ObjectDisposedException"/> if the loop is disposed before it comes to the call, or leaves the task pending. A token that is canceled before the loop comes to the call ends it
    /// without a call of the function. Calls of one thread begin in their order. While one is in flight a run that waits for nothing else is no deadlock. Allocates nothing after warm-up.
    /// </remarks>
    public ValueTask InvokeAsync<TState>(TState state, Func<TState, Coroutine> function, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        OutsideFunction<TState> call = OutsideCallPool<OutsideFunction<TState>>.Rent();
        return call.TryPost(this, state, function, cancellationToken) is { } version ? new ValueTask(call, version) : ValueTask.FromException(ThrowHelper.Disposed());
    }

    /// <inheritdoc cref="InvokeAsync{TState}"/>
    /// <typeparam name="TState">The type of what the function is called with.</typeparam>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>
    /// What ends as the task does: with its result, its exception, or canceled. An exception of <paramref name="function"/> arrives there too. Await it once. What awaits it never goes on on the loop's thread,
    /// except by a synchronization context of its own.
    /// </returns>
    public ValueTask<T> InvokeAsync<TState, T>(TState state, Func<TState, Coroutine<T>> function, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(cancellationToken);
        }

        OutsideFunction<TState, T> call = OutsideCallPool<OutsideFunction<TState, T>>.Rent();
        return call.TryPost(this, state, function, cancellationToken) is { } version ? new ValueTask<T>(call, version) : ValueTask.FromException<T>(ThrowHelper.Disposed());
    }

    /// <summary>A call from outside is on its way: waiting for it is no deadlock.</summary>
    internal void BeginOutside() => Interlocked.Increment(ref _outside);

    /// <summary>It is over; the loop does not wait, so that it need not be woken.</summary>
    internal void EndOutsideHere() => Interlocked.Decrement(ref _outside);
}
