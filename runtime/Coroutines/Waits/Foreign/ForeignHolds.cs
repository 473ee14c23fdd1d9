using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Waits for what is no coroutine and was given a token: a cancellation asks it to end, and waits for that.</summary>
[StackTraceHidden]
internal sealed class ForeignHolds(CoroutineLoop loop)
{
    /// <summary>Those that no cancellation has used, for the next loops.</summary>
    private ForeignHold? _freeHolds;

    /// <summary>What a coroutine holds of the enumerator whose code runs: it began or went on with a move.</summary>
    internal ForeignHold? MovingHold { get; set; }

    /// <summary>Checks that none of the holds to use again belongs to a wait.</summary>
    internal void Verify()
    {
        for (ForeignHold? hold = _freeHolds; hold is not null; hold = hold.Next)
        {
            ThrowHelper.ThrowUnless(hold.Task == 0, "enumerators", "a hold to use again is in use by task", hold.Task);
        }
    }

    /// <summary>Starts a task that takes its first step also if it is cancelled before.</summary>
    internal CoroutineTask StartParked(Coroutine coroutine)
    {
        CoroutineTask task = loop.Start(coroutine);
        loop.Header(task.Index).Step = PollFlags.Resuming;
        return task;
    }

    /// <summary>Wakes a task that waits for a request.</summary>
    internal void WakeParked(int task)
    {
        if (loop.Header(task).Wait == WaitKind.Multi)
        {
            loop.Wake(task);
        }
    }

    internal ForeignHold Rent()
    {
        ForeignHold hold = _freeHolds ?? new ForeignHold(loop);
        _freeHolds = hold.Next;
        hold.Next = null;
        return hold;
    }

    /// <summary>Begins a move. A coroutine iterator that the enumerator moves in turn, from ordinary code, hears of a cancellation at once.</summary>
    internal ValueTask<bool> Move<T>(IAsyncEnumerator<T> enumerator, ForeignHold hold)
    {
        MovingHold = hold;
        try
        {
            return enumerator.MoveNextAsync();
        }
        finally
        {
            MovingHold = null;
        }
    }

    /// <summary>Takes a hold back whose enumerator was disposed.</summary>
    internal void Return(ForeignHold hold)
    {
        if (hold.TryReset())
        {
            hold.Next = _freeHolds;
            _freeHolds = hold;
        }
    }

    /// <summary>Polls the wait for an enumerator: completed, its awaiter has the result; cancelled, it has ended or is abandoned.</summary>
    internal PollStatus Poll<TAwaiter>(ref PollContext context, ref TAwaiter awaiter, ForeignHold hold)
        where TAwaiter : INotifyCompletion
    {
        PollStatus status = Wait(ref context, ref awaiter, hold, out bool asked);
        if (status != PollStatus.Completed || !asked)
        {
            return status;
        }

        try
        {
            AwaiterResult<TAwaiter>.Get(awaiter);
        }
        catch (OperationCanceledException)
        {
            // The answer to the request.
        }

        return loop.DeliverCancel(context.Task);
    }

    /// <summary>Waits for what was given the token of a hold.</summary>
    /// <param name="context">The poll.</param>
    /// <param name="awaiter">What to wait for; it was asked for <c>IsCompleted</c> already.</param>
    /// <param name="hold">How it is asked to end.</param>
    /// <param name="asked">Whether it was: what came of that is its awaiter's to tell.</param>
    /// <returns>Completed also where it was asked to end and has; cancelled if it is abandoned.</returns>
    internal PollStatus Wait<TAwaiter>(ref PollContext context, ref TAwaiter awaiter, ForeignHold hold, out bool asked)
        where TAwaiter : INotifyCompletion
    {
        int task = context.Task;
        PollFlags flags = context.Flags;
        asked = (flags & PollFlags.Cancel) != 0;
        if (flags == 0)
        {
            hold.Task = task;
            return loop.Bridges.Begin(task, ref awaiter, hold);
        }

        context.Flags = 0;
        hold.EndWait();
        return hold.IsAbandoned ? loop.Bridges.End(task, flags, ref awaiter) : PollStatus.Completed;
    }

    /// <summary>An operation gave its result all the same: the request to cancel stands, for the next wait of the task.</summary>
    internal void KeepRequest(int task)
    {
        ref TaskHeader header = ref loop.Header(task);
        header.Wait = WaitKind.Woken;
        header.Step |= PollFlags.Cancel;
    }

    /// <summary>A cancellation strikes while something is awaited that can be asked to end.</summary>
    internal void Ask(ForeignHold hold)
    {
        if (hold.IsAsked)
        {
            return;
        }

        int task = hold.Task;
        try
        {
            hold.Ask(loop.Options.CancellationLimit);
        }
        catch (AggregateException error)
        {
            loop.Report(
                hold.IsOfOperation ? "An exception came out of a callback of the token that WithToken gave." : "An exception came out of a callback of the token that an enumerator was given.",
                error,
                loop.NameOfHeader(task));
        }
    }

    /// <summary>What was asked to end has had its time.</summary>
    internal void Abandon(ForeignHold hold)
    {
        int task = hold.Task;
        if (task == 0 || loop.Header(task).Wait != WaitKind.Bridge || loop.Bridges.HoldOf(task) != hold)
        {
            return;
        }

        hold.Abandon();
        loop.Bridges.Abandon(task);
        loop.CancelWait(task, loop.MessageOf(task));
        loop.Report(
            hold.IsOfOperation
                ? "An operation did not end in time when the wait for it was cancelled; it is abandoned. Pass the token that WithToken gives on to what it awaits."
                : "An enumerator did not end in time when its loop was cancelled; it is abandoned and not disposed. Pass the token of GetAsyncEnumerator on to what it awaits.",
            null,
            loop.NameOfHeader(task));
    }
}
