using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Coroutines;

[StackTraceHidden]
internal sealed class Races(CoroutineLoop loop)
{
    /// <summary>Begins a race; children are added as those of a gather.</summary>
    internal int Begin()
    {
        int index = loop.BeginGather(returnExceptions: true);
        loop.Header(index).Type = CoroutineLoop.RaceOfTasks;
        return index;
    }

    /// <summary>The child of a race that ended first, and its place; 0 if none has.</summary>
    internal int WinnerOf(int race, out int at)
    {
        at = 0;
        for (int link = loop.FirstChild(race); link != 0; link = loop.SiblingOf(link))
        {
            if (loop.Header(link).Is(HeaderMarks.RaceWinner))
            {
                return link;
            }

            at++;
        }

        at = -1;
        return 0;
    }

    /// <summary>A race is awaited once. Throws if it was, or is over.</summary>
    internal void Take(CoroutineTask race)
    {
        ref TaskHeader header = ref loop.Header(race.Index);
        if (!race.IsLive || header.Step != 0)
        {
            ThrowHelper.ThrowInvalid("This race was awaited already. A wait or a race is awaited once: make another.");
        }

        header.Step = PollFlags.Resuming;
    }

    /// <summary>A wait for the first child of a gather that ends.</summary>
    internal int MakeWait(int gather)
    {
        int index = loop.Waits.Make(loop.Header(gather).ChildCount, WaitCondition.FirstCompleted, null);
        for (int link = loop.FirstChild(gather); link != 0; link = loop.SiblingOf(link))
        {
            loop.Waits.Add(index, loop.HandleOf(loop.ChildOf(link)));
        }

        return index;
    }

    /// <summary>Waits until every child of a gather has ended, whatever the outcome.</summary>
    internal PollStatus PollGatherEnd(CoroutineTask gather, ref PollContext context)
    {
        PollFlags flags = context.Flags;
        context.Flags = 0;
        if (flags != 0 && loop.Header(context.Task).Wait != WaitKind.WaitCanceled)
        {
            // Not if it left a circle of waits: the gather knows nothing of it then.
            loop.Header(gather.Index).Waiters--;
        }

        if ((flags & PollFlags.Cancel) != 0)
        {
            return loop.DeliverCancel(context.Task);
        }

        if (loop.Header(gather.Index).State != TaskState.Pending)
        {
            return PollStatus.Completed;
        }

        loop.BeginJoin(context.Task, gather.Index);
        return PollStatus.Pending;
    }

    /// <summary>The outcome of a race: throws the winner's error, or leaves the link for reading its result.</summary>
    internal PollStatus EndRace(int gather, int winner)
    {
        ref TaskHeader header = ref loop.Header(winner);
        switch (header.State)
        {
            case TaskState.Faulted:
                header.Marks |= HeaderMarks.Consumed;
                Exception error = loop.ErrorOf(winner);
                Release(gather, winner);
                ExceptionDispatchInfo.Throw(error);
                return default;
            case TaskState.Canceled:
                loop.SetCancellation(loop.RareOf(winner).CancelMessage, loop.RareOf(winner).Error as OperationCanceledException);
                Release(gather, winner);
                return PollStatus.Canceled;
            default:
                return PollStatus.Completed;
        }
    }

    /// <summary>Lets go of a race. Its outcome is the winner's; what the others threw goes to the handler.</summary>
    /// <param name="gather">The race.</param>
    /// <param name="winner">Whose outcome was taken, 0 if that was none.</param>
    internal void Release(int gather, int winner)
    {
        if (winner != 0)
        {
            loop.Header(winner).Marks |= HeaderMarks.Consumed;
        }

        loop.Header(gather).Marks |= HeaderMarks.Detached;
        loop.ReleaseLink(gather, consumed: false);
    }
}
