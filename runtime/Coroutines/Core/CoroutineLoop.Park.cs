using System.Runtime.CompilerServices;

namespace Coroutines;

// How a running task registers what it waits for. A task that cancelled itself is not parked: its step is queued with the cancellation.
public sealed partial class CoroutineLoop
{
    private FrameQueue _frames;

    /// <summary>The stamp of the latest sleep.</summary>
    private int _sleeps;

    /// <summary>Queues the next step of the task that runs. Its header stays as it is: the task is queued, as it was before this step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginYield(in PollContext context) => Push(context.Step);

    internal void BeginSleep(int task, long ticks)
    {
        if (ticks <= 0)
        {
            BeginNoSleep(task, ticks);
            return;
        }

        BeginTimer(task, LoopTime.Add(Now(), ticks));
    }

    /// <summary>A sleep without a time: one turn, or without an end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginNoSleep(int task, long ticks)
    {
        if (ticks == Timeout.InfiniteTimeSpan.Ticks)
        {
            BeginTimer(task, LoopTime.Never);
        }
        else
        {
            StepAgain(task);
        }
    }

    internal void BeginTimer(int task, long deadline)
    {
        ref TaskHeader header = ref Header(task);
        RequireParkable(task, WaitKind.Timer);
        if ((header.Step & PollFlags.Cancel) != 0)
        {
            CancelWait(task, MessageOf(task));
            return;
        }

        if (deadline == LoopTime.Never)
        {
            // No timer, so only a cancellation ends the sleep.
            header.SleepStamp = 0;
            header.Wait = WaitKind.Timer;
            return;
        }

        if (++_sleeps == 0)
        {
            // Long ago there was a sleep of the same stamp: none of its time may be left.
            Timers.Sweep();
            _sleeps = 1;
        }

        header.TimerPlace = Timers.AddSleeper(deadline, task, _sleeps);
        header.SleepStamp = _sleeps;
        header.Wait = WaitKind.Timer;
    }

    internal void BeginFrame(int task)
    {
        ref TaskHeader header = ref Header(task);
        RequireParkable(task, WaitKind.Frame);
        if (!_ticking || (header.Step & PollFlags.Cancel) != 0)
        {
            StepAgain(task);
            return;
        }

        ParkInFrame(task, ref header);
    }

    private void ParkInFrame(int task, ref TaskHeader header)
    {
        if (!_frames.HasRoom)
        {
            MakeRoomForFrames();
        }

        header.Wait = WaitKind.Frame;
        header.FramePlace = _frames.Add(new ReadyEntry(header.Type, task));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoomForFrames()
    {
        _frames.Compact(_options.TaskCapacity);
        ReadOnlySpan<ReadyEntry> frames = _frames.Entries;
        for (int place = 0; place < frames.Length; place++)
        {
            Header(frames[place].Index).FramePlace = place;
        }
    }

    /// <summary>Queues the task's step at the end of another header.</summary>
    internal void BeginJoin(int task, int target)
    {
        ref TaskHeader header = ref Header(task);
        RequireParkable(task, WaitKind.Header);
        Require(Header(target) is { Kind: >= HeaderKind.Task, State: TaskState.Pending }, "a join of what is not pending", target);
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

        if ((header.Step & PollFlags.Cancel) != 0)
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
                header.Step &= ~PollFlags.Cancel;
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
        RequireParkable(task, WaitKind.Primitive);
        Append(ref list, task);
        if ((header.Step & PollFlags.Cancel) != 0)
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
        RequireParkable(task, WaitKind.Multi);
        if ((header.Step & PollFlags.Cancel) != 0)
        {
            CancelWait(task, MessageOf(task));
            return;
        }

        header.Wait = WaitKind.Multi;
    }
}
