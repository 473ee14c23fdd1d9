// By arity: without a result and with one.
using System.Diagnostics;

namespace Coroutines;

/// <summary>What is awaited with a limit of time.</summary>
[StackTraceHidden]
internal struct WaitForAwaitee
{
    private CoroutineAwaitable _awaitable;
    private WaitForCore _core;

    public WaitForAwaitee(CoroutineAwaitable awaitable, TimeSpan timeout)
    {
        _awaitable = awaitable;
        _core = new WaitForCore(timeout);
        if (awaitable.IsEmpty)
        {
            ThrowHelper.DefaultCoroutine<MachineSlab>();
        }
    }

    public readonly bool TimedOut => _core.TimedOut;

    /// <summary>The rest of a chain; a task is named by the header of who waits.</summary>
    public readonly void Describe(MachineMapBuilder map) => map.Inner(in _awaitable);

    public PollStatus Poll(ref PollContext context)
    {
        if (_awaitable.IsCold)
        {
            Coroutine coroutine = _awaitable.Coroutine;
            return _core.Poll(ref coroutine, default, coroutine.Slab, coroutine.Index, coroutine.Generation, ref context);
        }

        CoroutineTask task = _awaitable.Task;
        return _core.Poll(ref task, task, null, 0, 0, ref context);
    }

    /// <summary>As <see cref="Poll"/>; throws when the time is up.</summary>
    public PollStatus PollOrThrow(ref PollContext context)
    {
        PollStatus status = Poll(ref context);
        if (status == PollStatus.Completed && _core.TimedOut)
        {
            ThrowHelper.ThrowTimeout(_core.Timeout);
        }

        return status;
    }
}

/// <summary>A coroutine or a task with a result that is awaited with a limit of time.</summary>
[StackTraceHidden]
internal struct WaitForAwaitee<T>
{
    private Coroutine<T> _coroutine;
    private CoroutineTask<T> _task;
    private WaitForCore _core;

    public WaitForAwaitee(Coroutine<T> coroutine, TimeSpan timeout)
    {
        _coroutine = coroutine;
        _core = new WaitForCore(timeout);
        if (coroutine.Slab is null)
        {
            ThrowHelper.DefaultCoroutine<MachineSlab>();
        }
    }

    public WaitForAwaitee(CoroutineTask<T> task, TimeSpan timeout)
    {
        _task = task;
        _core = new WaitForCore(timeout);
    }

    public readonly bool TimedOut => _core.TimedOut;

    /// <inheritdoc cref="WaitForAwaitee.Describe"/>
    public readonly void Describe(MachineMapBuilder map) => map.Inner(in _coroutine);

    public PollStatus Poll(ref PollContext context) => _coroutine.Slab is { } slab
        ? _core.Poll(ref _coroutine, default, slab, _coroutine.Index, _coroutine.Generation, ref context)
        : _core.Poll(ref _task, _task, null, 0, 0, ref context);

    /// <inheritdoc cref="WaitForAwaitee.PollOrThrow"/>
    public PollStatus PollOrThrow(ref PollContext context)
    {
        PollStatus status = Poll(ref context);
        if (status == PollStatus.Completed && _core.TimedOut)
        {
            ThrowHelper.ThrowTimeout(_core.Timeout);
        }

        return status;
    }

    public T GetResult() => _core.ResultOf(ref _coroutine, ref _task);
}
