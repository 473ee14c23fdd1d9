using System.Runtime.CompilerServices;

namespace Coroutines;

// How gathers hear of the ends of their children, and how they are cancelled.
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>A task ends that a gather started.</summary>
    /// <remarks>
    /// An entry tells the gather in the next turn, as a callback does in asyncio. What the callback of one that ended well before the last does
    /// nobody can see, so there is no entry for it. Where the end of others is told by nodes, the last to end is not the last to be told.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndGatherChild(int child, ref TaskHeader done, TaskState state)
    {
        ref GatherLink link = ref _siblings[child];
        int gather = link.Gather;
        ref TaskHeader header = ref Header(gather);
        Require(header.Kind is HeaderKind.Gather or HeaderKind.Task, "a child of what does not gather any more", child);
        if (header.Kind == HeaderKind.Task && state == TaskState.Completed)
        {
            done.Marks &= ~HeaderMarks.GatherChild;
            if (++header.EndedChildren == header.ChildCount)
            {
                Push(ReadyEntry.Children, gather);
            }

            return;
        }

        if (header.Kind == HeaderKind.Task || header.Type != GatherOfHandles)
        {
            link.IsCounted = true;
            header.EndedChildren++;
            if (header.Type == RaceOfTasks && header.EndedChildren == 1)
            {
                WinRace(ref header, ref done);
            }
            else if (header.EndedChildren != header.ChildCount && (state == TaskState.Completed || header.Is(HeaderMarks.ReturnExceptions)))
            {
                done.Marks &= ~HeaderMarks.GatherChild;
                return;
            }
        }

        // The gather was there first, before any other waiter.
        Push(ReadyEntry.GatherChild, child);
    }

    /// <summary>The entry of a task that a gather started.</summary>
    private void RunGatherChild(int child)
    {
        ref TaskHeader header = ref Header(child);
        header.Marks &= ~HeaderMarks.GatherChild;
        GatherLink link = _siblings[child];
        if (link.Gather == 0)
        {
            ReleaseLink(child, ref header, consumed: false);
            return;
        }

        GatherChildDone(link.Gather, child, ref header, link.IsCounted);
    }

    private void GatherChildDone(int gather, int child, ref TaskHeader done, bool isCounted)
    {
        ref TaskHeader header = ref Header(gather);
        if (header.Kind == HeaderKind.Task)
        {
            ChildFailed(gather, ref header, child, ref done);
            return;
        }

        header.EndedChildren += isCounted ? 0 : 1;
        if (header.State != TaskState.Pending)
        {
            return;
        }

        if (header.Type == RaceOfTasks && done.Is(HeaderMarks.RaceWinner) && header.EndedChildren != header.ChildCount)
        {
            // Those that were about to take a step have taken it.
            CancelGather(gather, null);
            return;
        }

        if (done.State != TaskState.Completed && !header.Is(HeaderMarks.ReturnExceptions))
        {
            if (done.State == TaskState.Canceled || done.Is(HeaderMarks.CanceledAsError))
            {
                FailByCancellation(gather, child);
                return;
            }

            done.Marks |= HeaderMarks.Consumed;
            Exception error = ErrorOf(child);
            Rare(gather).Error = error;
            Complete(gather, ref header, TaskState.Faulted);
            return;
        }

        if (header.EndedChildren == header.ChildCount)
        {
            if (header.Is(HeaderMarks.CancelRequested))
            {
                // The message is that of the last child, if that was cancelled itself (asyncio's _make_cancelled_error).
                int last = LastChild(gather);
                FailByCancellation(gather, Header(last).Kind == HeaderKind.Task || Header(last).State == TaskState.Canceled ? last : 0);
            }
            else
            {
                Complete(gather, ref header, TaskState.Completed);
            }
        }
    }

    /// <summary>asyncio: <c>outer.set_exception(child._make_cancelled_error())</c>.</summary>
    private void FailByCancellation(int gather, int child)
    {
        RareData source = _rare[child];
        ref TaskHeader header = ref Header(gather);
        header.Marks |= HeaderMarks.CanceledAsError;
        if (source.CancelMessage is not null || source.Error is OperationCanceledException)
        {
            ref RareData rare = ref Rare(gather);
            rare.CancelMessage = source.CancelMessage;
            rare.Error = source.Error as OperationCanceledException;
        }

        Complete(gather, ref header, TaskState.Faulted);
    }

    private bool CancelGather(int gather, string? message)
    {
        ref TaskHeader header = ref Header(gather);
        bool any = CancelLinks(ref header, message, WaitKind.None);
        if (any)
        {
            header.Marks |= HeaderMarks.CancelRequested;
        }

        return any;
    }

    /// <summary>Asks all children of a gather to cancel; whose wait it is becomes <paramref name="whenAny"/> if one is cancelled.</summary>
    private bool CancelLinks(ref TaskHeader header, string? message, WaitKind whenAny)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WaitKind wait = header.Wait;
        header.Wait = WaitKind.BeingCanceled;
        bool any = false;
        try
        {
            for (int link = header.FirstChild; link != 0; link = SiblingOf(link))
            {
                any |= CancelTask(ChildOf(link), message);
            }
        }
        finally
        {
            // Also if children of children stand too deep to be reached: who gathers still has to hear of the end of its own.
            if (header.Wait == WaitKind.BeingCanceled)
            {
                header.Wait = any ? whenAny : wait;
            }
        }

        return any;
    }

    /// <summary>The first child of a race has ended: the others are cancelled, but for those that a timer or a future has woken already.</summary>
    private void WinRace(ref TaskHeader race, ref TaskHeader winner)
    {
        winner.Marks |= HeaderMarks.RaceWinner;
        for (int link = race.FirstChild; link != 0; link = SiblingOf(link))
        {
            if (Header(link) is { State: TaskState.Pending, Wait: not WaitKind.Woken })
            {
                CancelTask(link, null);
            }
        }
    }
}
