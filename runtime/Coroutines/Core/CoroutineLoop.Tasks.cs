using System.Runtime.CompilerServices;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private ResultSlab?[] _results = new ResultSlab?[8];

    /// <summary>The task whose step runs (asyncio's <c>current_task</c>); an empty handle in callbacks and outside.</summary>
    public CoroutineTask CurrentTask => _currentTask == 0 ? default : HandleOf(_currentTask);

    /// <summary>Starts a coroutine whose result nobody takes. It takes its first step in the next turn.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for reports, or null.</param>
    /// <returns>A handle that can cancel the task, tell whether it lives, and join it.</returns>
    /// <exception cref="InvalidOperationException">The coroutine was started already, or is of another loop or thread.</exception>
    /// <exception cref="CapacityExceededException">No room, with <see cref="CapacityPolicy.Throw"/>.</exception>
    /// <remarks>An exception goes to who joins, else to the loop's handler. Allocates nothing.</remarks>
    public CoroutineTask Start(Coroutine coroutine, string? name = null)
    {
        VerifyAccess();
        int index = coroutine.Index;
        uint generation = StartCold(coroutine.Slab ?? ThrowHelper.DefaultCoroutine(), ref index, coroutine.Generation, name, HeaderMarks.Detached);
        return new CoroutineTask(this, -index, generation);
    }

    /// <summary>Makes a task of a coroutine (asyncio's <c>create_task</c>). It takes its first step in the next turn.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for reports, or null.</param>
    /// <returns>A handle to await once, or to <see cref="CoroutineTask.Forget"/> or <see cref="CoroutineTask.Preserve"/>.</returns>
    /// <exception cref="InvalidOperationException">The coroutine was started already, or is of another loop or thread.</exception>
    /// <exception cref="CapacityExceededException">No room, with <see cref="CapacityPolicy.Throw"/>.</exception>
    public CoroutineTask CreateTask(Coroutine coroutine, string? name = null)
    {
        VerifyAccess();
        int index = coroutine.Index;
        uint generation = StartCold(coroutine.Slab ?? ThrowHelper.DefaultCoroutine(), ref index, coroutine.Generation, name);
        return new CoroutineTask(this, index, generation);
    }

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        VerifyAccess();
        int index = coroutine.Index;
        uint generation = StartCold(coroutine.Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab<T>>(), ref index, coroutine.Generation, name);
        return new CoroutineTask<T>(this, index, generation);
    }

    /// <summary>The tasks that are not done (asyncio's <c>all_tasks</c>), in the order of their places. Allocates the array.</summary>
    public CoroutineTask[] AllTasks()
    {
        VerifyAccess();
        var tasks = new CoroutineTask[_liveTasks];
        int count = 0;
        for (int i = 1; i < Store.SlotLimit; i++)
        {
            if (Header(i) is { Kind: HeaderKind.Task, State: TaskState.Pending })
            {
                tasks[count++] = HandleOf(i);
            }
        }

        return tasks;
    }

    /// <summary>A handle of a live header.</summary>
    internal CoroutineTask HandleOf(int index) =>
        new(this, Header(index).Is(HeaderMarks.Detached) ? -index : index, Header(index).Generation);

    /// <summary>Makes a task of a staged machine and queues its first step. Changes nothing if it throws.</summary>
    /// <returns>The generation of its handle.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint StartCold(MachineSlab slab, ref int index, uint generation, string? name, HeaderMarks marks = HeaderMarks.None)
    {
        if (slab.Store == Store && !_hooksStarts && name is null && HasSlot(index) && HasReadyRoom)
        {
            ref TaskHeader header = ref Header(index);
            if (header.IsCold(generation, slab.TypeId))
            {
                header.BecomeTask(generation, marks);
                QueueFirstStep(slab, index);
                return generation + 1;
            }
        }

        (index, generation) = StartColdSlow(slab, index, generation, name, marks);
        return generation;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void QueueFirstStep(MachineSlab slab, int index)
    {
        _liveTasks++;
        PushInRoom(slab.TypeId, index);
    }

    /// <summary>Queues the first step of a task that was spawned.</summary>
    /// <returns>The generation of its handle.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint QueueSpawned(CoroutineLoop? loop, MachineSlab slab, ref int index, uint generation, HeaderMarks marks)
    {
        // Spawned into the store of the loop that runs or ran here last: so this is that loop's thread.
        if (loop is not null && slab.Store == loop.Store && !loop._hooksStarts && loop.HasReadyRoom)
        {
            loop.QueueFirstStep(slab, index);
            return generation;
        }

        (index, generation) = StartCold(loop!, slab, index, generation, marks);
        return generation;
    }

    /// <summary>The start of what was spawned and cannot be queued as it is: a cold coroutine, dropped if it is refused, since nobody has its value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Index, uint Generation) StartCold(CoroutineLoop loop, MachineSlab slab, int index, uint generation, HeaderMarks marks)
    {
        slab.MakeCold(index);
        try
        {
            loop.VerifyAccess();
            return loop.StartColdSlow(slab, index, generation, null, marks);
        }
        catch
        {
            slab.Discard(index, generation);
            throw;
        }
    }

    /// <summary>The loop that runs on this thread, for what was spawned; without one that is dropped.</summary>
    internal static CoroutineLoop CurrentFor(MachineSlab slab, int index)
    {
        if (t_current is not { } loop)
        {
            slab.Retire(index);
            return ThrowHelper.NoLoop();
        }

        return loop;
    }

    /// <summary>The start of a coroutine that has a name or was staged elsewhere, on a loop that is limited or follows contexts; or a wrong one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Index, uint Generation) StartColdSlow(MachineSlab slab, int index, uint generation, string? name, HeaderMarks marks)
    {
        EnsureRoomForHeader();
        EnsureReadyRoom();
        if (name is not null || _options.FlowExecutionContext)
        {
            _rare.EnsureRoom(1);
        }

        if (slab.Store != Store)
        {
            if (!slab.Store.IsOfThisThread)
            {
                ThrowHelper.ThrowForeignCoroutine(slab.Name);
            }

            index = slab.MoveTo(Store, index, generation, out slab);
            generation = Header(index).Generation;
            if (t_current is null && _hasRun && IsOnLoopThread)
            {
                // What starts one here will start more.
                t_home = this;
            }
        }

        if (!slab.IsStaged(index, generation))
        {
            ThrowHelper.ThrowStartedTwice(slab.Name);
        }

        ref TaskHeader header = ref Header(index);
        header.BecomeTask(generation, marks);
        if (name is not null || _options.FlowExecutionContext)
        {
            KeepSlow(index, name);
        }

        QueueFirstStep(slab, index);
        return (index, generation + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void KeepSlow(int index, string? name)
    {
        ref RareData cold = ref Cold(index);
        cold.Name = name;
        if (_options.FlowExecutionContext)
        {
            cold.Context = ExecutionContext.Capture();
        }
    }

    internal ResultSlab<T> Results<T>()
    {
        int type = ResultSlab<T>.Type;
        ResultSlab?[] results = _results;
        return (uint)type < (uint)results.Length && results[type] is { } slab ? Unsafe.As<ResultSlab<T>>(slab) : AddResults<T>(type);
    }

    /// <summary>The result of a header that completed. The caller holds a link or pin on it.</summary>
    internal T ReadResult<T>(int index)
    {
        ref TaskHeader header = ref Header(index);
        switch (header.Kind)
        {
            case HeaderKind.Shield:
                return ReadResult<T>(header.Target);
            case HeaderKind.Gather:
                return ReadGather<T>(index);
            default:
                return header.ResultType == 0 ? default! : ReadOwnResult<T>(ref header);
        }
    }

    private T ReadOwnResult<T>(ref TaskHeader header)
    {
        if (header.ResultType != ResultSlab<T>.HeaderType)
        {
            // A handle that was read while another thread wrote it.
            ThrowHelper.ThrowStaleHandle();
        }

        return ResultSlab<T>.IsInline ? header.InlineResult<T>() : Results<T>().Read(header.Slot);
    }

    /// <summary>Ends an await of a header: throws its error, passes its cancellation, or tells that it completed.</summary>
    /// <param name="task">The waiting task.</param>
    /// <param name="index">The header.</param>
    /// <param name="flags">The flags of the waiting task's step.</param>
    /// <param name="take">Whether a completed header's result is dropped here (otherwise the caller reads it and releases the link).</param>
    internal PollStatus EndJoin(int task, int index, byte flags, bool take)
    {
        ref TaskHeader header = ref Header(index);
        if (header.State == TaskState.Completed && (flags & PollContext.Cancel) == 0)
        {
            if (take)
            {
                ReleaseLink(index, ref header, consumed: true);
            }

            return PollStatus.Completed;
        }

        return EndOddJoin(task, index, ref header, flags);
    }

    /// <summary>The rest of <see cref="EndJoin"/>: what did not complete, or is not to be seen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private PollStatus EndOddJoin(int task, int index, ref TaskHeader header, byte flags)
    {
        if ((flags & PollContext.Cancel) != 0 && Header(task).Wait == WaitKind.WaitCanceled)
        {
            // It left a circle of waits, and the header does not count it any more.
            return DeliverCancel(task);
        }

        if (header.State == TaskState.Canceled || header.Is(HeaderMarks.CanceledAsError))
        {
            ref RareData cold = ref _rare.Items[_rareOf[index]];
            SetCancellation(cold.CancelMessage, cold.Error as OperationCanceledException);
            ReleaseLink(index, consumed: true);
            return PollStatus.Canceled;
        }

        if ((flags & PollContext.Cancel) != 0)
        {
            // It was done already. This await was the claim on it: a gather or shield has no other, a task's handle is awaited once.
            header.Marks |= HeaderMarks.Detached;
            ReleaseLink(index, consumed: false);
            return DeliverCancel(task);
        }

        Exception error = ErrorOf(index);
        ReleaseLink(index, consumed: true);
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        return PollStatus.Completed;
    }

    /// <summary>The error of a faulted header; a shield has that of the inner one.</summary>
    internal Exception ErrorOf(int index)
    {
        while (Header(index).Kind == HeaderKind.Shield && _rareOf[index] == 0)
        {
            index = Header(index).Target;
        }

        return _rare.Items[_rareOf[index]].Error!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ResultSlab<T> AddResults<T>(int type)
    {
        if (type >= _results.Length)
        {
            _results = LoopMemory.Longer(_results, Math.Max(type + 1, _results.Length * 2), type + 1);
        }

        // A result belongs to a header, so where those are limited this is all there can be.
        int capacity = Store.IsLimited ? _options.TaskCapacity : Math.Min(_options.TaskCapacity, 1024);
        var slab = new ResultSlab<T>(capacity);
        _results[type] = slab;
        return slab;
    }
}
