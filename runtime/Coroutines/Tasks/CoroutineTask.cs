using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// A handle to a task, or to another thing that ends: a gather, a shield, a future. Awaiting it joins. asyncio's <c>Task</c>.
/// </summary>
/// <remarks>
/// The result is taken once, as a <see cref="ValueTask"/>'s; a second await throws. <see cref="Preserve"/> allows many.
/// The handle of <see cref="CoroutineLoop.Start(Coroutine, string?)"/> may be joined any number of times; once the task has ended that says nothing of what it came to, nor
/// does <see cref="Status"/>. All members belong to the loop's thread.
/// </remarks>
[StackTraceHidden]
public readonly partial struct CoroutineTask : ICoroutineMachine, IEquatable<CoroutineTask>
{
    internal readonly CoroutineLoop? Owner;
    internal readonly long Id;

    internal CoroutineTask(CoroutineLoop loop, int index, uint generation)
        : this(loop, ((long)index << 32) | generation)
    {
    }

    // One word: the handle then travels in two registers.
    internal CoroutineTask(CoroutineLoop loop, long id)
    {
        Owner = loop;
        Id = id;
    }

    /// <summary>The task whose step runs on this thread (asyncio's <c>current_task</c>); an empty handle outside of tasks.</summary>
    public static CoroutineTask Current => CoroutineLoop.TryGetCurrent(out var loop) ? loop.CurrentTask : default;

    /// <summary>The loop of the task.</summary>
    public CoroutineLoop Loop => Owner ?? throw NoHandle();

    /// <summary>Whether the handle is empty (default).</summary>
    public bool IsEmpty => Owner is null;

    /// <summary>How the task stands; what it came to is unknown once its record is gone.</summary>
    /// <remarks>Allocates nothing. asyncio tells it by <c>done()</c>, <c>cancelled()</c> and <c>exception()</c>.</remarks>
    public CoroutineTaskStatus Status => IsLive ? (CoroutineTaskStatus)Owner!.Header(Index).State : CoroutineTaskStatus.Unknown;

    /// <summary>Whether the task is done: with a result, an exception, or cancelled. Also if nobody knows any more with which (<see cref="CoroutineTaskStatus.Unknown"/>).</summary>
    public bool IsCompleted => Status != CoroutineTaskStatus.Pending;

    /// <summary>Whether the task was cancelled; false if that is unknown.</summary>
    public bool IsCanceled => Status == CoroutineTaskStatus.Canceled;

    /// <summary>Whether an exception came out of the task; false if that is unknown.</summary>
    public bool IsFaulted => Status == CoroutineTaskStatus.Faulted;

    /// <summary>Whether the task completed with a result; false if that is unknown, as at the end of one that <see cref="CoroutineLoop.Start(Coroutine, string?)"/> started.</summary>
    public bool IsCompletedSuccessfully => Status == CoroutineTaskStatus.Completed;

    /// <summary>The name given to it, or that of its coroutine.</summary>
    public string? Name => IsLive ? Owner!.NameOfHeader(Index) : null;

    /// <summary>How many cancellation requests were not withdrawn (asyncio's <c>cancelling</c>).</summary>
    public int Cancelling => IsLive ? Owner!.Header(Index).Cancelling : 0;

    internal int Index => Id < 0 ? -(int)(Id >> 32) : (int)(Id >> 32);

    internal uint Generation => (uint)Id;

    internal bool IsDetachedHandle => Id < 0;

    internal bool IsLive => (Owner ?? throw NoHandle()).IsLive(Index, Generation);

    /// <summary>Equality of handles.</summary>
    /// <param name="left">One handle.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CoroutineTask left, CoroutineTask right) => left.Equals(right);

    /// <summary>Inequality of handles.</summary>
    /// <param name="left">One handle.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CoroutineTask left, CoroutineTask right) => !left.Equals(right);

    /// <summary>
    /// Requests cancellation (asyncio's <c>cancel</c>): what the task waits for is cancelled, or its next step is; a task that it waits
    /// for is cancelled in its place. The task may catch it and go on.
    /// </summary>
    /// <param name="message">A message that travels with the cancellation, or null.</param>
    /// <returns>Whether the request was made: false if the task is done.</returns>
    /// <remarks>Allocates nothing.</remarks>
    public bool Cancel(string? message = null)
    {
        if (!IsLive)
        {
            return false;
        }

        Owner!.VerifyAccess();
        return Owner.CancelTask(Index, message);
    }

    /// <summary>
    /// Withdraws one cancellation request (asyncio's <c>uncancel</c>, as of Python 3.13): the count, and with the last request the cancellation
    /// of the next step. A wait that was cancelled already stays so.
    /// </summary>
    /// <returns>How many requests are left.</returns>
    public int Uncancel()
    {
        if (!IsLive)
        {
            return 0;
        }

        Owner!.VerifyAccess();
        return Owner.Withdraw(Index);
    }

    /// <summary>Gives the claim on the result up: the task's record is freed at its end, and an exception goes to the loop's handler.</summary>
    public void Forget()
    {
        if (IsLive)
        {
            if (!Owner!.IsDisposed)
            {
                Owner.VerifyAccess();
            }

            Owner.Header(Index).Marks |= HeaderMarks.Detached;
            Owner.TryFree(Index);
        }
    }

    /// <summary>Keeps result and record until the returned value is disposed: the task may be awaited and asked many times.</summary>
    /// <exception cref="InvalidOperationException">The handle is stale.</exception>
    public PreservedTask Preserve()
    {
        if (!IsLive)
        {
            ThrowUnknown();
        }

        int claim = Owner!.BeginClaim(Index, out uint generation);
        return new PreservedTask(this, claim, generation);
    }

    /// <summary>The exception that came out of the task, null if it completed (asyncio's <c>exception</c>).</summary>
    /// <exception cref="InvalidOperationException">The task is not done, or the handle is stale.</exception>
    /// <exception cref="OperationCanceledException">The task was cancelled.</exception>
    public Exception? GetException()
    {
        if (!IsLive)
        {
            ThrowUnknown();
        }

        return Owner!.ExceptionOf(Index);
    }

    /// <summary>Throws what came out of the task, and takes it; for one with a result see <see cref="CoroutineTask{T}.Result"/>.</summary>
    /// <exception cref="InvalidOperationException">The task is not done, or nobody knows any more what it came to.</exception>
    public void GetResult()
    {
        if (!IsLive)
        {
            ThrowUnknown();
        }

        Owner!.TakeOutcome(Index);
        Owner.ReleaseLink(Index, consumed: true);
    }

    /// <summary>
    /// Whether ordinary code that awaits goes on at once. What it would fail by later is told here: there the compiler's code would throw it on the thread pool.
    /// </summary>
    internal bool IsCompletedForAwait()
    {
        Loop.VerifyAccess();
        if (IsCompleted)
        {
            return true;
        }

        Owner!.EnsureRoomForContinuation();
        return false;
    }

    /// <summary>As <see cref="GetResult"/>, but the end of what was started may be joined at any time.</summary>
    internal void Join()
    {
        if (IsLive || !IsDetachedHandle)
        {
            GetResult();
        }
    }

    /// <summary>Nobody knows any more what the task came to.</summary>
    [DoesNotReturn]
    internal void ThrowUnknown()
    {
        if (IsDetachedHandle)
        {
            ThrowHelper.ThrowUnknownOutcome();
        }

        ThrowHelper.ThrowStaleHandle();
    }

    /// <summary>Joins the task from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context)
    {
        PollFlags flags = context.Flags;
        if (flags == 0)
        {
            return PollFirst(ref context, take: true);
        }

        context.Flags = 0;
        return PollResumed(ref context, flags, take: true);
    }

    internal PollStatus PollFirst(ref PollContext context, bool take)
    {
        CoroutineLoop loop = Owner ?? throw NoHandle();
        if (loop != context.Loop)
        {
            ThrowHelper.ThrowWrongLoop();
        }

        int index = Index;
        if (!loop.IsLive(index, Generation))
        {
            if (!IsDetachedHandle)
            {
                ThrowHelper.ThrowStaleHandle();
            }

            return PollStatus.Completed;
        }

        ref TaskHeader header = ref loop.Header(index);
        if (header.State != TaskState.Pending)
        {
            header.Waiters++;
            return loop.EndJoin(context.Task, index, 0, take);
        }

        if (index == context.Task)
        {
            loop.StepAgain(index);
        }
        else
        {
            loop.BeginJoin(context.Task, index);
        }

        return PollStatus.Pending;
    }

    internal PollStatus PollResumed(ref PollContext context, PollFlags flags, bool take)
    {
        int index = Index;
        if (index == context.Task)
        {
            if ((flags & PollFlags.Cancel) != 0)
            {
                return context.Loop.DeliverCancel(index);
            }

            ThrowHelper.ThrowAwaitSelf();
        }

        return context.Loop.EndJoin(context.Task, index, flags, take);
    }

    /// <inheritdoc/>
    public bool Equals(CoroutineTask other) => Owner == other.Owner && Index == other.Index && Generation == other.Generation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CoroutineTask other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Index, Generation);

    private static InvalidOperationException NoHandle()
    {
        ThrowHelper.ThrowEmptyHandle();
        return null;
    }
}
