using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A result that is set later, from outside of coroutines or by another one. asyncio's <c>Future</c>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <remarks>
/// Belongs to the loop that it is made on (or the one of its first use) and keeps its outcome until it is disposed: it may be awaited,
/// gathered and asked many times. <see cref="Reset"/> makes it pending again, so that one future serves for ever without allocation; who waits
/// gets what became of the round that it waits for. Dispose it, or its record stays with the loop.
/// </remarks>
[StackTraceHidden]
public sealed partial class CoroutineFuture<T> : ICoroutineMachine<T>, IDisposable
{
    private CoroutineTask<T> _handle;

    /// <summary>The record of the await that completes now: not that of <see cref="_handle"/> if the future was reset meanwhile.</summary>
    private CoroutineTask<T> _awaited;
    private bool _disposed;

    /// <summary>Makes a pending future of the current loop; where none is current, of the loop of first use.</summary>
    public CoroutineFuture()
    {
        if (CoroutineLoop.TryGetCurrent(out CoroutineLoop? loop))
        {
            Bind(loop);
        }
    }

    /// <summary>Makes a pending future of a loop.</summary>
    /// <param name="loop">The loop.</param>
    public CoroutineFuture(CoroutineLoop loop)
    {
        ArgumentNullException.ThrowIfNull(loop);
        Bind(loop);
    }

    /// <summary>The future as a handle: to gather, shield, wait for, cancel, or give out.</summary>
    /// <exception cref="ObjectDisposedException">The future was disposed.</exception>
    public CoroutineTask<T> Task => _handle.IsEmpty ? Bind(null) : _handle;

    /// <summary>Whether it is done: with a result, an exception, or cancelled.</summary>
    public bool IsCompleted => !_handle.IsEmpty && _handle.IsCompleted;

    /// <summary>Whether it was cancelled.</summary>
    public bool IsCanceled => !_handle.IsEmpty && _handle.IsCanceled;

    /// <summary>Whether it has an exception.</summary>
    public bool IsFaulted => !_handle.IsEmpty && _handle.IsFaulted;

    /// <summary>The result (asyncio's <c>result</c>).</summary>
    /// <exception cref="InvalidOperationException">The future is not done.</exception>
    /// <exception cref="OperationCanceledException">The future was cancelled.</exception>
    public T Result => Task.Result;

    /// <summary>The future as a handle: <see cref="Task"/>.</summary>
    /// <param name="future">The future.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Task is the named form.")]
    public static implicit operator CoroutineTask<T>(CoroutineFuture<T> future)
    {
        ArgumentNullException.ThrowIfNull(future);
        return future.Task;
    }

    /// <summary>The future as a handle that does not look at the result.</summary>
    /// <param name="future">The future.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Task is the named form.")]
    public static implicit operator CoroutineTask(CoroutineFuture<T> future) => ((CoroutineTask<T>)future).AsUntyped();

    /// <summary>The future as what a verb takes that does not look at the result.</summary>
    /// <param name="future">The future.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Task is the named form.")]
    public static implicit operator CoroutineAwaitable(CoroutineFuture<T> future) => ((CoroutineTask<T>)future).AsUntyped();

    /// <summary>Sets the result and wakes who waits.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="InvalidOperationException">The future is done already.</exception>
    public void SetResult(T result)
    {
        if (!TrySetResult(result))
        {
            ThrowHelper.ThrowAlreadyDone();
        }
    }

    /// <summary>Sets an exception and wakes who waits.</summary>
    /// <param name="exception">The exception.</param>
    /// <exception cref="InvalidOperationException">The future is done already.</exception>
    public void SetException(Exception exception)
    {
        if (!TrySetException(exception))
        {
            ThrowHelper.ThrowAlreadyDone();
        }
    }

    /// <summary>Sets the result unless the future is done.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Whether it was set: false if the future is done or disposed.</returns>
    public bool TrySetResult(T result)
    {
        if (_disposed)
        {
            return false;
        }

        CoroutineTask<T> task = Task;
        return task.Loop.Futures.SetResult(task.Untyped, result);
    }

    /// <summary>Sets an exception unless the future is done.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Whether it was set: false if the future is done or disposed.</returns>
    public bool TrySetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (_disposed)
        {
            return false;
        }

        CoroutineTask<T> task = Task;
        return task.Loop.Futures.SetException(task.Untyped, exception);
    }

    /// <summary>Cancels the future: who waits is cancelled.</summary>
    /// <param name="message">A message that travels with the cancellation, or null.</param>
    /// <returns>Whether it was cancelled: false if it is done.</returns>
    public bool Cancel(string? message = null) => Task.Cancel(message);

    /// <summary>The exception, null if there is a result (asyncio's <c>exception</c>).</summary>
    /// <exception cref="InvalidOperationException">The future is not done.</exception>
    /// <exception cref="OperationCanceledException">The future was cancelled.</exception>
    public Exception? GetException() => Task.GetException();

    /// <summary>
    /// Makes the future pending again. Who waits on a pending one is cancelled; who waits on one that is done, and has not run yet, still gets
    /// its outcome. A loop that was disposed is left: the future then belongs to the loop of its next use.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The future was disposed.</exception>
    public void Reset()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_handle.IsEmpty)
        {
            CoroutineLoop loop = _handle.Loop;
            VerifyAccess();
            Release();
            if (!loop.IsDisposed)
            {
                Bind(loop);
            }
        }
    }

    /// <summary>Gives the future's record back to its loop; a pending one is cancelled, and so is who waits on it.</summary>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    public void Dispose()
    {
        VerifyAccess();
        _disposed = true;
        Release();
    }

    /// <summary>Awaits the future from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<T> GetAwaiter() => Task.GetAwaiter();

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context)
    {
        // A wait goes on with the record that it waits for.
        CoroutineTask<T> task = context.Flags != 0 ? context.Loop.Futures.JoinedBy<T>(context.Task) : _handle.IsEmpty ? Bind(context.Loop) : _handle;
        PollStatus status = task.Poll(ref context);
        _awaited = task;
        return status;
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T GetResult() => _awaited.GetResult();

    /// <summary>Another thread is refused before anything is given up.</summary>
    private void VerifyAccess()
    {
        if (!_handle.IsEmpty && !_handle.Loop.IsDisposed)
        {
            _handle.Loop.VerifyAccess();
        }
    }

    private void Release()
    {
        CoroutineTask<T> task = _handle;
        _handle = default;
        if (!task.IsEmpty && !task.Loop.IsDisposed)
        {
            task.Cancel();
            if (task.Untyped.IsLive)
            {
                task.Loop.EndClaim(task.Untyped.Index);
            }
        }
    }

    private CoroutineTask<T> Bind(CoroutineLoop? loop)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _handle = (loop ?? CoroutineLoop.Current).Futures.Make<T>();
    }
}
