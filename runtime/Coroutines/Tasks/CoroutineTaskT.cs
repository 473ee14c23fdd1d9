using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A handle to a task with a result; see <see cref="CoroutineTask"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[StackTraceHidden]
public readonly partial struct CoroutineTask<T> : ICoroutineMachine<T>, IEquatable<CoroutineTask<T>>
{
    private readonly CoroutineTask _task;

    internal CoroutineTask(CoroutineLoop loop, int index, uint generation) => _task = new CoroutineTask(loop, index, generation);

    internal CoroutineTask(CoroutineTask task) => _task = task;

    /// <inheritdoc cref="CoroutineTask.Loop"/>
    public CoroutineLoop Loop => _task.Loop;

    /// <inheritdoc cref="CoroutineTask.IsEmpty"/>
    public bool IsEmpty => _task.IsEmpty;

    /// <inheritdoc cref="CoroutineTask.Status"/>
    public CoroutineTaskStatus Status => _task.Status;

    /// <inheritdoc cref="CoroutineTask.IsCompleted"/>
    public bool IsCompleted => _task.IsCompleted;

    /// <inheritdoc cref="CoroutineTask.IsCanceled"/>
    public bool IsCanceled => _task.IsCanceled;

    /// <inheritdoc cref="CoroutineTask.IsFaulted"/>
    public bool IsFaulted => _task.IsFaulted;

    /// <inheritdoc cref="CoroutineTask.IsCompletedSuccessfully"/>
    public bool IsCompletedSuccessfully => _task.IsCompletedSuccessfully;

    /// <inheritdoc cref="CoroutineTask.Name"/>
    public string? Name => _task.Name;

    /// <inheritdoc cref="CoroutineTask.Cancelling"/>
    public int Cancelling => _task.Cancelling;

    /// <summary>The result of a task that is done (asyncio's <c>result</c>); it is taken.</summary>
    /// <exception cref="InvalidOperationException">The task is not done, or the result was taken already.</exception>
    /// <exception cref="OperationCanceledException">The task was cancelled.</exception>
    [SuppressMessage("Design", "CA1065:Do not raise exceptions in unexpected locations", Justification = "As Task<T>.Result.")]
    public T Result
    {
        get
        {
            if (!_task.IsLive)
            {
                ThrowHelper.ThrowStaleHandle();
            }

            CoroutineLoop loop = _task.Owner!;
            loop.TakeOutcome(_task.Index);
            T result = loop.ReadResult<T>(_task.Index);
            loop.ReleaseLink(_task.Index, consumed: true);
            return result;
        }
    }

    internal CoroutineTask Untyped => _task;

    /// <summary>The same task, its result dropped when it is awaited.</summary>
    /// <param name="task">The task.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsUntyped() is the named form.")]
    public static implicit operator CoroutineTask(CoroutineTask<T> task) => task._task;

    /// <summary>The task as what a verb takes that does not look at the result.</summary>
    /// <param name="task">The task.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsUntyped() is the named form.")]
    public static implicit operator CoroutineAwaitable(CoroutineTask<T> task) => task._task;

    /// <summary>Equality of handles.</summary>
    /// <param name="left">One handle.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CoroutineTask<T> left, CoroutineTask<T> right) => left.Equals(right);

    /// <summary>Inequality of handles.</summary>
    /// <param name="left">One handle.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CoroutineTask<T> left, CoroutineTask<T> right) => !left.Equals(right);

    /// <summary>The same task, its result dropped when it is awaited.</summary>
    public CoroutineTask AsUntyped() => _task;

    /// <inheritdoc cref="CoroutineTask.Cancel"/>
    public bool Cancel(string? message = null) => _task.Cancel(message);

    /// <inheritdoc cref="CoroutineTask.Uncancel"/>
    public int Uncancel() => _task.Uncancel();

    /// <inheritdoc cref="CoroutineTask.Forget"/>
    public void Forget() => _task.Forget();

    /// <inheritdoc cref="CoroutineTask.Preserve"/>
    public PreservedTask Preserve() => _task.Preserve();

    /// <inheritdoc cref="CoroutineTask.GetException"/>
    public Exception? GetException() => _task.GetException();

    /// <summary>Joins the task from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<T> GetAwaiter() => new(this);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context)
    {
        PollFlags flags = context.Flags;
        if (flags == 0)
        {
            return _task.PollFirst(ref context, take: false);
        }

        context.Flags = 0;
        return _task.PollResumed(ref context, flags, take: false);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T GetResult()
    {
        CoroutineLoop loop = _task.Owner!;
        T result = loop.ReadResult<T>(_task.Index);
        loop.ReleaseLink(_task.Index, consumed: true);
        return result;
    }

    /// <inheritdoc/>
    public bool Equals(CoroutineTask<T> other) => _task == other._task;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CoroutineTask<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _task.GetHashCode();
}
