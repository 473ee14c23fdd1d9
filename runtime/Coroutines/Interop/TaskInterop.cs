// By arity: without a result and with one.
namespace Coroutines;

// From tasks of the loop to tasks of .NET.
public readonly partial struct CoroutineTask
{
    /// <summary>
    /// A .NET task that ends as this one does; the result is taken. If this one is left pending when its loop is disposed, it ends with an
    /// <see cref="ObjectDisposedException"/>. Allocates.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody knows any more what the task came to.</exception>
    /// <remarks>
    /// To block on it (<c>Result</c>, <c>Wait</c>) on the loop's thread would never end, and throws a <see cref="TaskSchedulerException"/> with an <see cref="InvalidOperationException"/> in it: await
    /// it there. On other threads that waits. A cancellation by a foreign token comes out as a fault, as of the task itself.
    /// </remarks>
    public Task AsTask()
    {
        if (!IsLive)
        {
            ThrowUnknown();
        }

        // As .NET's own tasks without a result are: of one that says nothing.
        var mirror = new TaskMirror<Nothing>(Owner!.Mirrors, static task =>
        {
            task.GetResult();
            return default;
        });
        AddDoneCallback(static (task, state) => ((TaskMirror<Nothing>)state!).EndAs(task), mirror);
        return mirror.Task;
    }

    /// <summary>As <see cref="AsTask"/>.</summary>
    public ValueTask AsValueTask() => new(AsTask());

    /// <summary>Cancels the task when a token is cancelled, on any thread. Thread-safe.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Dispose it to end the tie; the task's end does not.</returns>
    /// <exception cref="InvalidOperationException">The handle is empty.</exception>
    /// <remarks>While there is a tie and the task is not done, a run that waits for nothing else is no deadlock. Allocates.</remarks>
    public CoroutineTie CancelWith(CancellationToken token)
    {
        CoroutineLoop loop = Loop;
        return token.CanBeCanceled ? new CoroutineTie(loop.Tie(this, token)) : default;
    }

    /// <summary>
    /// A token that is cancelled when a cancellation of this task is requested: for .NET calls that the task awaits. It belongs to one wait: once a
    /// cancellation was delivered (a limit inside the task was up, or the task caught it and goes on) the next call gives a fresh one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The task is done.</exception>
    /// <remarks>
    /// The same token until it is cancelled, so it allocates once per task and once more per cancellation. An old one is a foreign token: its
    /// <see cref="OperationCanceledException"/> is a fault of the task.
    /// </remarks>
    public CancellationToken GetCancellationToken()
    {
        if (IsCompleted)
        {
            ThrowHelper.ThrowInvalid("The task is done; it has no token any more.");
        }

        return Owner!.Tokens.TokenOf(Index);
    }

    private readonly struct Nothing;
}

public readonly partial struct CoroutineTask<T>
{
    /// <summary>
    /// A .NET task that ends as this one does; the result is taken. If this one is left pending when its loop is disposed, it ends with an
    /// <see cref="ObjectDisposedException"/>. Allocates.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody knows any more what the task came to.</exception>
    /// <remarks>
    /// To block on it (<c>Result</c>, <c>Wait</c>) on the loop's thread would never end, and throws a <see cref="TaskSchedulerException"/> with an <see cref="InvalidOperationException"/> in it: await
    /// it there. On other threads that waits. A cancellation by a foreign token comes out as a fault, as of the task itself.
    /// </remarks>
    public Task<T> AsTask()
    {
        var mirror = new TaskMirror<T>(Loop.Mirrors, static task => new CoroutineTask<T>(task).Result);
        AddDoneCallback(static (task, state) => ((TaskMirror<T>)state!).EndAs(task), mirror);
        return mirror.Task;
    }

    /// <summary>As <see cref="AsTask"/>.</summary>
    public ValueTask<T> AsValueTask() => new(AsTask());

    /// <inheritdoc cref="CoroutineTask.CancelWith"/>
    public CoroutineTie CancelWith(CancellationToken token) => _task.CancelWith(token);

    /// <inheritdoc cref="CoroutineTask.GetCancellationToken"/>
    public CancellationToken GetCancellationToken() => _task.GetCancellationToken();
}
