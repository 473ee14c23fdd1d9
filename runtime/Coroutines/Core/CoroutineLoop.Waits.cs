using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>How a running task registers what it waits for. A task that cancelled itself is not parked: its step is queued with the cancellation.</summary>
public sealed partial class CoroutineLoop
{
    private ReadyEntry[] _frames;
    private int _frameCount;

    /// <summary>The stamp of the latest sleep.</summary>
    private int _sleeps;

    /// <summary>Queues the next step of the task that runs. Its header stays as it is: the task is queued, as it was before this step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginYield(in PollContext context) => Push(context.Step);

    internal void BeginSleep(int task, long ticks)
    {
        if (ticks <= 0)
        {
            StepAgain(task);
            return;
        }

        BeginTimer(task, AddTime(Now(), ticks));
    }

    internal void BeginTimer(int task, long deadline)
    {
        ref TaskHeader header = ref Header(task);
        if ((header.Step & PollContext.Cancel) != 0)
        {
            CancelWait(task, MessageOf(task));
            return;
        }

        if (deadline == Never)
        {
            // No timer, so only a cancellation ends the sleep.
            header.Target = 0;
            header.Wait = WaitKind.Timer;
            return;
        }

        if (++_sleeps == 0)
        {
            // Long ago there was a sleep of the same stamp: none of its time may be left.
            Timers.Sweep();
            _sleeps = 1;
        }

        header.Slot = Timers.AddSleeper(deadline, task, _sleeps);
        header.Target = _sleeps;
        header.Wait = WaitKind.Timer;
    }

    internal void BeginFrame(int task)
    {
        ref TaskHeader header = ref Header(task);
        if (!_ticking || (header.Step & PollContext.Cancel) != 0)
        {
            StepAgain(task);
            return;
        }

        if (_frameCount == _frames.Length)
        {
            MakeRoomForFrames();
        }

        header.Wait = WaitKind.Frame;
        header.Target = _frameCount;
        _frames[_frameCount++] = new ReadyEntry(header.Type, task);
    }

    /// <summary>Closes the gaps that cancelled waits have left; there is a place for each task, so more is needed only if the tasks have grown.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoomForFrames()
    {
        int count = 0;
        foreach (ReadyEntry frame in _frames.AsSpan(0, _frameCount))
        {
            if (frame.Type != ReadyEntry.None)
            {
                Header(frame.Index).Target = count;
                _frames[count++] = frame;
            }
        }

        _frameCount = count;
        if (count == _frames.Length)
        {
            _frames = LoopMemory.Longer(_frames, Math.Max(_frames.Length * 2, _options.TaskCapacity), count + 1);
        }
    }

    /// <summary>Queues the task's step at the end of another header.</summary>
    internal void BeginJoin(int task, int target)
    {
        ref TaskHeader header = ref Header(task);
        header.Wait = WaitKind.Header;
        header.Target = target;
        ref int waiters = ref Header(target).Waiters;
        if (waiters == 0)
        {
            waiters = task;
            header.Next = task;
            header.Prev = task;
        }
        else
        {
            Append(ref waiters, task);
        }

        if ((header.Step & PollContext.Cancel) != 0)
        {
            CancelJoined(task, ref header, target);
        }
    }

    /// <summary>A task that has cancelled itself before it waits for another header.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CancelJoined(int task, ref TaskHeader header, int target)
    {
        try
        {
            if (CancelTask(target, MessageOf(task)))
            {
                header.Step &= unchecked((byte)~PollContext.Cancel);
            }
        }
        catch
        {
            // What is to be cancelled stands too deep to be reached: this task will not wait for it, and gives up its claim.
            Header(target).Marks |= HeaderMarks.Detached;
            if (header.Wait == WaitKind.Header)
            {
                Unlink(ref Header(target).Waiters, task);
                header.Wait = WaitKind.Woken;
            }

            throw;
        }
    }

    /// <summary>Puts the task at the end of a primitive's list; its own step takes it out again.</summary>
    internal void BeginPrimitive(int task, ref int list)
    {
        ref TaskHeader header = ref Header(task);
        Append(ref list, task);
        if ((header.Step & PollContext.Cancel) != 0)
        {
            CancelWait(task, MessageOf(task));
            return;
        }

        header.Wait = WaitKind.Primitive;
    }

    /// <summary>Parks the task until <see cref="Wake(int)"/>; used by waits that keep records of their own.</summary>
    internal void BeginMulti(int task)
    {
        ref TaskHeader header = ref Header(task);
        if ((header.Step & PollContext.Cancel) != 0)
        {
            CancelWait(task, MessageOf(task));
            return;
        }

        header.Wait = WaitKind.Multi;
    }

    /// <summary>Asks a task to cancel; what it waits for decides how.</summary>
    internal bool CancelTask(int index, string? message)
    {
        for (int depth = 0; ; depth++)
        {
            ref TaskHeader header = ref Header(index);
            if (header.State != TaskState.Pending)
            {
                return false;
            }

            switch (header.Kind)
            {
                case HeaderKind.Free:
                case HeaderKind.Cold:
                case HeaderKind.Awaited:
                    return false;
                case HeaderKind.Gather:
                    return CancelGather(index, message);
                case HeaderKind.Future:
                case HeaderKind.Shield:
                    SetMessage(index, message);
                    CancelFuture(index);
                    return true;
            }

            if (header.Cancelling != byte.MaxValue)
            {
                header.Cancelling++;
            }

            if (_rareOf[index] != 0)
            {
                Tokens.CancelToken(index);
                header = ref Header(index);
                if (header.State != TaskState.Pending)
                {
                    return true;
                }
            }

            if (index != _currentTask && header.Wait is WaitKind.Children or WaitKind.ChildrenCanceled)
            {
                if (CancelChildren(ref header, message))
                {
                    return true;
                }
            }
            else if (index != _currentTask && header.Wait == WaitKind.Header && depth < SlotCapacity && Header(header.Target).Wait != WaitKind.BeingCanceled)
            {
                int target = header.Target;
                if (Header(target).Kind == HeaderKind.Task && Header(target).State == TaskState.Pending)
                {
                    index = target;
                    continue;
                }

                if (CancelTask(target, message))
                {
                    return true;
                }

                header = ref Header(index);
            }
            else if (index != _currentTask && EndWaitByCancel(index, ref header, message))
            {
                return true;
            }

            SetMessage(index, message);
            Header(index).Step |= PollContext.Cancel;
            return true;
        }
    }

    /// <summary>Withdraws one request to cancel a task; with the last goes a cancellation that its next await would deliver.</summary>
    /// <returns>How many requests are left.</returns>
    internal int Withdraw(int task)
    {
        ref TaskHeader header = ref Header(task);
        if (header.Cancelling == 0)
        {
            return 0;
        }

        if (--header.Cancelling == 0 && (task == _currentTask || header.Wait <= WaitKind.Given))
        {
            header.Step &= unchecked((byte)~PollContext.Cancel);
        }

        return header.Cancelling;
    }

    private bool EndWaitByCancel(int index, ref TaskHeader header, string? message)
    {
        switch (header.Wait)
        {
            case WaitKind.Timer:
                if (header.Target is var stamp and not 0)
                {
                    header.Target = 0;
                    Timers.CancelSleeper(header.Slot, index, stamp);
                }

                break;
            case WaitKind.Frame:
                if (header.Target >= _frameCount || _frames[header.Target].Index != index)
                {
                    return false;
                }

                _frames[header.Target] = new ReadyEntry(ReadyEntry.None, 0);
                break;
            case WaitKind.Bridge:
                if (Bridges.HoldOf(index) is { } hold)
                {
                    // The wait goes on until the enumerator has ended.
                    Enumerators.AskEnumerator(hold);
                    return false;
                }

                Bridges.AbandonBridge(index);
                break;
            case WaitKind.Primitive:
            case WaitKind.Multi:
                break;
            case WaitKind.BeingCanceled:
                // A child of this one awaits it: as below.
                break;
            case WaitKind.Header:
                // Tasks that await each other in a circle: there is nothing else to cancel, so this one leaves it.
                Unlink(ref Header(header.Target).Waiters, index);
                break;
            default:
                return false;
        }

        CancelWait(index, message);
        return true;
    }

    private void CancelFuture(int index)
    {
        ref TaskHeader header = ref Header(index);
        if (header.Kind == HeaderKind.Shield)
        {
            Shields.ReleaseShieldInner(index);
        }

        Complete(index, ref header, TaskState.Canceled);
    }
}
