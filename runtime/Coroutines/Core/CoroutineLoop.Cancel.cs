namespace Coroutines;

// How a task is asked to cancel; what it waits for decides how.
public sealed partial class CoroutineLoop
{
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

            Note(LoopEvent.Cancel, index, (int)header.Wait);
            if (header.Cancelling != byte.MaxValue)
            {
                header.Cancelling++;
            }

            if (_rare.Has(index))
            {
                CancelToken(index);
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
            Header(index).Step |= PollFlags.Cancel;
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
            header.Step &= ~PollFlags.Cancel;
        }

        return header.Cancelling;
    }

    private bool EndWaitByCancel(int index, ref TaskHeader header, string? message)
    {
        switch (header.Wait)
        {
            case WaitKind.Timer:
                LeaveTimer(index, ref header);
                break;
            case WaitKind.Frame:
                if (!_frames.TryRemove(header.FramePlace, index))
                {
                    return false;
                }

                break;
            case WaitKind.Bridge:
                if (!TryLeaveBridge(index))
                {
                    return false;
                }

                break;
            case WaitKind.Primitive:
            case WaitKind.Multi:
            case WaitKind.Parked:
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

    private void LeaveTimer(int index, ref TaskHeader header)
    {
        if (header.SleepStamp is var stamp and not 0)
        {
            header.SleepStamp = 0;
            Timers.CancelSleeper(header.TimerPlace, index, stamp);
        }
    }

    /// <summary>Ends a sleep before its time, without a cancellation.</summary>
    /// <returns>Whether the task slept.</returns>
    internal bool WakeSleeper(int index)
    {
        ref TaskHeader header = ref Header(index);
        if (header.Wait != WaitKind.Timer)
        {
            return false;
        }

        LeaveTimer(index, ref header);
        Wake(index, ref header);
        return true;
    }

    private void CancelFuture(int index)
    {
        ref TaskHeader header = ref Header(index);
        if (header.Kind == HeaderKind.Shield)
        {
            ReleaseShieldInner(index);
        }

        Complete(index, ref header, TaskState.Canceled);
    }
}
