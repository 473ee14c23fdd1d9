using System.Runtime.ExceptionServices;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    /// <summary>A wait for the first child of a gather that ends.</summary>
    internal int MakeRaceWait(int gather)
    {
        int index = MakeWait(Header(gather).Prev, WaitCondition.FirstCompleted, null);
        for (int link = FirstChild(gather); link != 0; link = SiblingOf(link))
        {
            AddWaitItem(index, HandleOf(ChildOf(link)));
        }

        return index;
    }

    /// <summary>Waits until every child of a gather has ended, whatever the outcome.</summary>
    internal PollStatus PollGatherEnd(CoroutineTask gather, ref PollContext context)
    {
        byte flags = context.Flags;
        context.Flags = 0;
        if (flags != 0 && Header(context.Task).Wait != WaitKind.WaitCancelled)
        {
            // Not if it left a circle of waits: the gather knows nothing of it then.
            Header(gather.Index).Waiters--;
        }

        if ((flags & PollContext.Cancel) != 0)
        {
            return DeliverCancel(context.Task);
        }

        if (Header(gather.Index).State != TaskState.Pending)
        {
            return PollStatus.Completed;
        }

        BeginJoin(context.Task, gather.Index);
        return PollStatus.Pending;
    }

    /// <summary>The outcome of a race: throws the winner's error, or leaves the link for reading its result.</summary>
    internal PollStatus EndRace(int gather, int winner)
    {
        ref TaskHeader header = ref Header(winner);
        switch (header.State)
        {
            case TaskState.Faulted:
                header.Marks |= HeaderMarks.Consumed;
                Exception error = ErrorOf(winner);
                ReleaseLosers(gather);
                ExceptionDispatchInfo.Throw(error);
                return default;
            case TaskState.Cancelled:
                SetCancellation(_cold.Items[_coldOf[winner]].CancelMessage, _cold.Items[_coldOf[winner]].Error as OperationCanceledException);
                ReleaseLosers(gather);
                return PollStatus.Cancelled;
            default:
                return PollStatus.Completed;
        }
    }

    private void ReleaseLosers(int gather) => ReleaseLink(gather, consumed: true);
}
