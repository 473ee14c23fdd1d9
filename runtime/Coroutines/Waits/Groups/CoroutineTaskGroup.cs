using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// Tasks that end with a block: <c>await using var group = new CoroutineTaskGroup();</c>. The block's end waits for all; a failing
/// task cancels the others and the block, and all errors come out in one <see cref="AggregateException"/>. asyncio's <c>TaskGroup</c>.
/// </summary>
/// <remarks>
/// A handle to a record of the loop, which is freed when the block has ended; that of a group which is never entered stays until the loop is
/// disposed, and debug mode tells of it then. Allocates nothing but for errors.
/// </remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "A scope is entered, never compared.")]
[StackTraceHidden]
public readonly partial struct CoroutineTaskGroup : ICoroutineScope
{
    private const string Empty = "This task group is empty (default). Make one with new CoroutineTaskGroup().";
    private readonly CoroutineLoop _loop;
    private readonly int _record;
    private readonly uint _generation;

    /// <summary>Makes a group that belongs to the current task.</summary>
    /// <exception cref="InvalidOperationException">Not inside a task.</exception>
    public CoroutineTaskGroup()
    {
        _loop = CoroutineLoop.Current;
        _record = _loop.Groups.Make(out _generation);
    }

    /// <summary>Starts a coroutine in the group.</summary>
    /// <param name="coroutine">The coroutine; it is dropped if the group takes no more.</param>
    /// <param name="name">A name for reports, or null.</param>
    /// <returns>A handle that may be joined any number of times; an exception goes to the group.</returns>
    /// <exception cref="InvalidOperationException">The group is over, or is shutting down after an error.</exception>
    public CoroutineTask CreateTask(Coroutine coroutine, string? name = null)
    {
        if (!CanAdd(out string? reason))
        {
            coroutine.Slab?.Discard(coroutine.Index, coroutine.Generation);
            ThrowHelper.ThrowInvalid(reason!);
        }

        CoroutineTask task;
        try
        {
            _loop.Groups.EnsureRoom();
            task = _loop.Start(coroutine, name);
        }
        catch
        {
            CoroutineLoop.Drop(coroutine.Slab, coroutine.Index, coroutine.Generation);
            throw;
        }

        _loop.Groups.Add(_record, task.Index);
        return task;
    }

    /// <summary>Starts a coroutine with a result in the group.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">The coroutine; it is dropped if the group takes no more.</param>
    /// <param name="name">A name for reports, or null.</param>
    /// <returns>A handle to take the result once, also after the group's end, or to forget.</returns>
    /// <exception cref="InvalidOperationException">The group is over, or is shutting down after an error.</exception>
    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        if (!CanAdd(out string? reason))
        {
            coroutine.Slab?.Discard(coroutine.Index, coroutine.Generation);
            ThrowHelper.ThrowInvalid(reason!);
        }

        CoroutineTask<T> task;
        try
        {
            _loop.Groups.EnsureRoom();
            task = _loop.CreateTask(coroutine, name);
        }
        catch
        {
            CoroutineLoop.Drop(coroutine.Slab, coroutine.Index, coroutine.Generation);
            throw;
        }

        _loop.Groups.Add(_record, task.Untyped.Index);
        return task;
    }

    /// <inheritdoc cref="CreateTask{T}(Coroutine{T}, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation; it becomes a task.</param>
    /// <param name="name">A name for reports, or null.</param>
    public CoroutineTask<T> CreateTask<T, TMachine>(CoroutineOperation<T, TMachine> operation, string? name = null)
        where TMachine : struct, ICoroutineMachine<T> =>
        CreateTask(operation.AsCoroutine(), name);

    /// <inheritdoc cref="CreateTask{T}(Coroutine{T}, string?)"/>
    /// <param name="task">A task of .NET's.</param>
    /// <param name="name">A name for reports, or null.</param>
    public CoroutineTask<T> CreateTask<T>(Task<T> task, string? name = null) =>
        CreateTask(AwaitedTask<T>.Stage(task), name);

    /// <inheritdoc cref="CreateTask{T}(Coroutine{T}, string?)"/>
    /// <param name="task">A task of .NET's.</param>
    /// <param name="name">A name for reports, or null.</param>
    public CoroutineTask<T> CreateTask<T>(ValueTask<T> task, string? name = null) =>
        CreateTask(AwaitedTask<T>.Stage(task), name);

    /// <summary>Whether the group takes no more tasks: its block has ended, or it shuts down after an error or a cancellation. True for an empty group (default).</summary>
    /// <exception cref="InvalidOperationException">Called on another thread than the loop's.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    public bool IsOver
    {
        get
        {
            _loop?.VerifyAccess();
            return !CanAdd(out _);
        }
    }

    /// <summary>
    /// Cancels the group's tasks, and its block at the next await if that still runs; the block ends when the tasks have, and without an exception. asyncio's
    /// <c>TaskGroup.cancel</c> (Python 3.15).
    /// </summary>
    /// <exception cref="InvalidOperationException">The group is empty (default), or the call comes on another thread than the loop's.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    /// <remarks>
    /// For the block, for tasks of the group, and for everything else on the loop's thread. Does nothing when the group shuts down already, or is over; one that
    /// is not entered yet is cancelled when it is. What tasks or the block throw meanwhile comes in the <see cref="AggregateException"/> as ever, and a
    /// cancellation that somebody else asked of the block's task passes. Allocates nothing.
    /// </remarks>
    public void Cancel()
    {
        if (_loop is null)
        {
            ThrowHelper.ThrowInvalid(Empty);
        }

        _loop.Groups.Cancel(_record, _generation);
    }

    /// <inheritdoc/>
    public void Enter()
    {
        ThrowIfOver();
        _loop.Groups.Enter(_record);
    }

    /// <inheritdoc/>
    public Coroutine<bool> Exit(ScopeExit kind, Exception? error)
    {
        ThrowIfOver();
        return _loop.Store.Stage<GroupExitMachine, bool>(new GroupExitMachine(_record, kind, error));
    }

    /// <summary>Not for ordinary code: only a coroutine tells the group how its block ended.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask DisposeAsync()
    {
        ThrowHelper.ThrowNotInOrdinaryCode("A task group");
        return default;
    }

    private void ThrowIfOver()
    {
        if (_loop is null || !_loop.Groups.IsLive(_record, _generation))
        {
            ThrowHelper.ThrowInvalid("The task group has ended already, or is empty (default).");
        }
    }

    private bool CanAdd(out string? reason)
    {
        if (_loop is null)
        {
            reason = Empty;
            return false;
        }

        return _loop.Groups.CanAdd(_record, _generation, out reason);
    }
}
