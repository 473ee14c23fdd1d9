using System.Runtime.CompilerServices;

namespace Coroutines;

// Ends of tasks and of all else that waiters wait for.
public sealed unsafe partial class CoroutineLoop
{
    internal static bool WantsResult(in TaskHeader header) =>
        (header.Step & PollFlags.Cancel) == 0
        && (header.Waiters != 0 || (header.Marks & (HeaderMarks.Detached | HeaderMarks.Preserved | HeaderMarks.GatherChild)) != HeaderMarks.Detached);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Finish(int task, ref TaskHeader header, PollStatus status)
    {
        if (status == PollStatus.Completed && (header.Step & PollFlags.Cancel) == 0 && header.Waiters == 0
            && (header.Marks & (HeaderMarks.Detached | HeaderMarks.Preserved | HeaderMarks.GatherChild | HeaderMarks.HasRare)) == HeaderMarks.Detached)
        {
            // The common end: nobody waits, nobody may ask.
            SlotSlab.Free(Store, _blocks, task, ref header);
            _liveTasks--;
            return;
        }

        FinishSlow(task, status);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FinishSlow(int task, PollStatus status)
    {
        if (status == PollStatus.Canceled)
        {
            FinishCanceled(task, _cancelMessage, _cancelException);
            return;
        }

        ref TaskHeader header = ref Header(task);
        if ((header.Step & PollFlags.Cancel) != 0)
        {
            // Cancelled right before it ended (asyncio: _must_cancel at StopIteration).
            FinishCanceled(task, MessageOf(task), null);
            return;
        }

        header.ResultType = 0;
        Complete(task, ref header, TaskState.Completed);
    }

    internal void FinishWithResult<T>(int task, ref TaskHeader header, T result)
    {
        if (ResultSlab<T>.IsInline)
        {
            header.ResultType = ResultSlab.Inline;
            header.InlineResult<T>() = result;
        }
        else
        {
            header.ResultPlace = Results<T>().Store(result);
            header.ResultType = ResultSlab<T>.Type;
        }

        Complete(task, ref header, TaskState.Completed);
    }

    /// <summary>A task that was cancelled before its first step never runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void FinishUnstarted(int task)
    {
        ref TaskHeader header = ref Header(task);
        Store[header.Type].Clear(task);
        FinishCanceled(task, MessageOf(task), null);
    }

    internal void FinishFaulted(int task, Exception error)
    {
        ref TaskHeader header = ref Header(task);
        string name = _rare[task].Name ?? Store[header.Type].Name;
        Store[header.Type].Clear(task);
        if (error is OperationCanceledException cancelled && IsCancellation(task, cancelled))
        {
            FinishCanceled(task, MessageOf(cancelled), cancelled);
            return;
        }

        ref RareData rare = ref Rare(task);
        rare.Error = error;
        rare.Name ??= name;
        Complete(task, ref header, TaskState.Faulted);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FinishCanceled(int task, string? message, OperationCanceledException? exception)
    {
        if (exception is not null || message is not null || _rare.Has(task))
        {
            ref RareData rare = ref Rare(task);
            rare.CancelMessage = message;
            rare.Error = exception;
        }

        Complete(task, ref Header(task), TaskState.Canceled);
    }

    internal void Complete(int task, ref TaskHeader header, TaskState state)
    {
        Require(header is { Kind: not (HeaderKind.Free or HeaderKind.Cold or HeaderKind.Awaited), State: TaskState.Pending }, "an end of what is not pending", task);
        Note(LoopEvent.Complete, task, (int)state);
        BeginChange();
        header.State = state;
        bool isGatherChild = false;
        if (header.Kind == HeaderKind.Task)
        {
            header.EndSteps();
            _liveTasks--;
            _kept++;
            isGatherChild = header.Is(HeaderMarks.GatherChild);
            if (isGatherChild)
            {
                EndGatherChild(task, ref header, state);
            }
        }

        if (header.Waiters != 0)
        {
            WakeWaiters(ref header);
        }
        else if (state == TaskState.Faulted && _debug && !header.Is(HeaderMarks.Detached))
        {
            ReportEarly(task);
        }

        if (isGatherChild)
        {
            header.Waiters++;
        }
        else if ((header.Marks & HeaderMarks.Detached) != 0)
        {
            TryFree(task, ref header);
        }

        Require(header.Kind == HeaderKind.Free || header.State == state, "an end that did not last", task);
        EndChange();
    }
}
