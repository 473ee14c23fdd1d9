using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// The waiters of a primitive, first in first out: the tasks' own headers, linked. A waiter that was woken or cancelled stays in
/// its place until its own step, as in asyncio, unless it is taken out when it is woken.
/// </summary>
internal struct WaitQueue
{
    /// <summary>What a task keeps while it stands in a queue, in the field that names what it waits for.</summary>
    private const int Queued = 1;

    private int _head;
    private CoroutineLoop? _loop;

    public readonly bool IsEmpty => First == 0;

    public readonly CoroutineLoop? Loop => _loop;

    /// <summary>The first waiter; none once their loop is gone, where they will take no step to leave.</summary>
    private readonly int First => _head != 0 && !_loop!.IsDisposed ? _head : 0;

    /// <summary>Binds to the loop of first use.</summary>
    public void Bind(CoroutineLoop loop)
    {
        if (_loop != loop)
        {
            if (_loop is not null && !_loop.IsDisposed)
            {
                ThrowHelper.ThrowWrongLoop();
            }

            _loop = loop;
            _head = 0;
        }
    }

    /// <summary>Verifies that a call comes from the loop's thread.</summary>
    /// <returns>Whether there is a loop that lives.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Verify()
    {
        if (_loop is not { IsDisposed: false } loop)
        {
            return false;
        }

        loop.VerifyAccess();
        return true;
    }

    /// <summary>Parks the task of a step at the end.</summary>
    public void Park(ref PollContext context)
    {
        Bind(context.Loop);
        context.Loop.Header(context.Task).Target = Queued;
        context.Loop.BeginPrimitive(context.Task, ref _head);
    }

    /// <summary>Ends the wait of the task of a step, and what it was given with it.</summary>
    /// <returns><see cref="PollStatus.Canceled"/> if a cancellation is delivered instead.</returns>
    public PollStatus Resume(ref PollContext context) =>
        TryResume(ref context, out _) ? PollStatus.Completed : context.Loop.DeliverCancel(context.Task);

    /// <summary>Ends the wait of the task of a step.</summary>
    /// <param name="context">The step.</param>
    /// <param name="given">Whether it was woken: what it was given is its, also if it is cancelled since.</param>
    /// <returns>Whether it goes on; else the caller passes on what it was given and delivers the cancellation.</returns>
    public bool TryResume(ref PollContext context, out bool given)
    {
        PollFlags flags = context.Flags;
        context.Flags = PollFlags.None;
        given = Leave(context.Task);
        return (flags & PollFlags.Cancel) == 0;
    }

    /// <summary>Takes a task out again. Gives whether its wait was ended by a wake (asyncio: its future has a result).</summary>
    private bool Leave(int task)
    {
        ref TaskHeader header = ref _loop!.Header(task);
        if (header.Target == Queued)
        {
            header.Target = 0;
            _loop.Unlink(ref _head, task);
        }

        if (header.Wait != WaitKind.Given)
        {
            return false;
        }

        header.Wait = WaitKind.None;
        return true;
    }

    /// <summary>Whether every waiter was cancelled (true if there is none).</summary>
    public readonly bool AllCanceled()
    {
        int link = First;
        if (link == 0)
        {
            return true;
        }

        do
        {
            ref TaskHeader header = ref _loop!.Header(link);
            if (header.Wait != WaitKind.WaitCanceled)
            {
                return false;
            }

            link = header.Next;
        }
        while (link != _head);
        return true;
    }

    /// <summary>Wakes the first waiter if its wait is still open.</summary>
    public readonly void WakeFirst()
    {
        if (First != 0 && _loop!.Header(_head).Wait == WaitKind.Primitive)
        {
            _loop.Give(_head);
        }
    }

    /// <summary>Wakes the first waiter whose wait is still open.</summary>
    public readonly bool WakeNext() => Wake(1) == 1;

    /// <summary>Wakes up to so many waiters whose wait is still open.</summary>
    public readonly int Wake(int count)
    {
        int woken = 0;
        int link = First;
        if (link == 0)
        {
            return 0;
        }

        do
        {
            if (woken >= count)
            {
                break;
            }

            ref TaskHeader header = ref _loop!.Header(link);
            int next = header.Next;
            if (header.Wait == WaitKind.Primitive)
            {
                _loop.Give(link);
                woken++;
            }

            link = next;
        }
        while (link != _head);
        return woken;
    }

    /// <summary>Takes waiters out from the front until one is woken (asyncio's queue).</summary>
    public void PopAndWake()
    {
        while (First != 0)
        {
            int task = _head;
            ref TaskHeader header = ref _loop!.Header(task);
            header.Target = 0;
            _loop.Unlink(ref _head, task);
            if (header.Wait == WaitKind.Primitive)
            {
                _loop.Give(task);
                return;
            }
        }
    }

    /// <summary>How many waiters stand in the queue; verifies that its circle is whole.</summary>
    public readonly int Count()
    {
        int count = 0;
        int link = First;
        while (link != 0)
        {
            count++;
            int next = _loop!.Header(link).Next;
            bool whole = _loop.Header(next).Prev == link && _loop.Header(link) is { Kind: HeaderKind.Task, State: TaskState.Pending };
            ThrowHelper.ThrowUnless(whole, "waiters of a primitive", "the circle is broken at", link);
            link = next == _head ? 0 : next;
        }

        return count;
    }

    /// <summary>The tasks that wait, for those who look: none where that is not to be seen, on another thread.</summary>
    public readonly CoroutineTask[] Tasks()
    {
        if (_loop is null || !_loop.MayLookHere)
        {
            return [];
        }

        List<CoroutineTask> tasks = [];
        int link = First;
        while (link != 0 && tasks.Count < _loop.TaskCount)
        {
            tasks.Add(_loop.HandleOf(link));
            link = _loop.Header(link).Next is var next && next != _head ? next : 0;
        }

        return [.. tasks];
    }

    /// <summary>Debug mode takes note that the task that runs holds a primitive.</summary>
    public readonly void NoteHolder(object primitive)
    {
        if (_loop is not { IsDebug: false })
        {
            DebugLoop()?.NoteLock(primitive);
        }
    }

    /// <summary>Ends <see cref="NoteHolder"/>.</summary>
    public readonly void ForgetHolder(object primitive)
    {
        if (_loop is not { IsDebug: false })
        {
            DebugLoop()?.ForgetLock(primitive);
        }
    }

    /// <summary>The loop of the primitive, or before that is known the one that runs; null where debug mode is off.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoroutineLoop? DebugLoop() =>
        (_loop ?? (CoroutineLoop.TryGetCurrent(out CoroutineLoop? current) ? current : null)) is { IsDebug: true, IsDisposed: false } loop ? loop : null;
}
