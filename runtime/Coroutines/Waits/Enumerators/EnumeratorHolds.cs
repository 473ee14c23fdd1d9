using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Waits for enumerators that are not coroutines: they are asked to end, and waited for, before they are disposed.</summary>
[StackTraceHidden]
internal sealed class EnumeratorHolds(CoroutineLoop loop)
{
    /// <summary>Those that no cancellation has used, for the next loops.</summary>
    private EnumeratorHold? _freeHolds;

    /// <summary>What a coroutine holds of the enumerator whose code runs: it began or went on with a move.</summary>
    internal EnumeratorHold? MovingHold { get; set; }

    /// <summary>Checks that none of the holds to use again belongs to a wait.</summary>
    internal void Verify()
    {
        for (EnumeratorHold? hold = _freeHolds; hold is not null; hold = hold.Next)
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

    internal EnumeratorHold Rent()
    {
        EnumeratorHold hold = _freeHolds ?? new EnumeratorHold(loop);
        _freeHolds = hold.Next;
        hold.Next = null;
        return hold;
    }

    /// <summary>Begins a move. A coroutine iterator that the enumerator moves in turn, from ordinary code, hears of a cancellation at once.</summary>
    internal ValueTask<bool> Move<T>(IAsyncEnumerator<T> enumerator, EnumeratorHold hold)
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
    internal void Return(EnumeratorHold hold)
    {
        if (hold.TryReset())
        {
            hold.Next = _freeHolds;
            _freeHolds = hold;
        }
    }

    /// <summary>Polls the wait for an enumerator: completed, its awaiter has the result; cancelled, it has ended or is abandoned.</summary>
    internal PollStatus Poll<TAwaiter>(ref PollContext context, ref TAwaiter awaiter, EnumeratorHold hold)
        where TAwaiter : INotifyCompletion
    {
        int task = context.Task;
        PollFlags flags = context.Flags;
        if (flags == 0)
        {
            hold.Task = task;
            return loop.Bridges.Begin(task, ref awaiter, hold);
        }

        context.Flags = 0;
        hold.EndWait();
        if ((flags & PollFlags.Cancel) == 0)
        {
            return PollStatus.Completed;
        }

        if (hold.IsAbandoned)
        {
            return loop.Bridges.End(task, flags, ref awaiter);
        }

        try
        {
            AwaiterResult<TAwaiter>.Get(awaiter);
        }
        catch (OperationCanceledException)
        {
            // The answer to the request.
        }

        return loop.DeliverCancel(task);
    }

    /// <summary>A cancellation strikes while an enumerator is awaited.</summary>
    internal void Ask(EnumeratorHold hold)
    {
        if (hold.IsAsked)
        {
            return;
        }

        int task = hold.Task;
        try
        {
            hold.Ask(loop.Options.EnumeratorCancellationLimit);
        }
        catch (AggregateException error)
        {
            loop.Report("An exception came out of a callback of the token that an enumerator was given.", error, loop.NameOfHeader(task));
        }
    }

    /// <summary>An enumerator that was asked to end has had its time.</summary>
    internal void Abandon(EnumeratorHold hold)
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
            "An enumerator did not end in time when its loop was cancelled; it is abandoned and not disposed. Pass the token of GetAsyncEnumerator on to what it awaits.",
            null,
            loop.NameOfHeader(task));
    }
}
