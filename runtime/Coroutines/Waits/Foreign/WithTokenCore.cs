using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The way of <see cref="Coroutine.WithToken(Func{CancellationToken, Task})"/>: an operation has a hold of the loop's, whose token asks it to end, and its own end decides.</summary>
[StackTraceHidden]
internal struct WithTokenCore
{
    private ForeignHold? _hold;

    public readonly bool HasBegun => _hold is not null;

    /// <summary>Whether it ends because it was asked to.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Takes a hold; <see cref="Return"/> gives it back if the operation does not begin.</summary>
    public CancellationToken Begin(CoroutineLoop loop)
    {
        _hold = loop.Holds.Rent();
        _hold.IsOfOperation = true;
        return _hold.Token;
    }

    public readonly void Return(CoroutineLoop loop) => loop.Holds.Return(_hold!);

    /// <summary>Waits for the operation's end, and then gives the hold back: its awaiter has what came of it.</summary>
    public PollStatus Poll<TAwaiter>(ref PollContext context, ref TAwaiter awaiter, bool isCompleted)
        where TAwaiter : INotifyCompletion
    {
        if (context.Flags != 0 || !isCompleted)
        {
            PollStatus status = context.Loop.Holds.Wait(ref context, ref awaiter, _hold!, out bool asked);
            if (status != PollStatus.Completed)
            {
                return status;
            }

            IsAsked = asked;
        }

        Return(context.Loop);
        return PollStatus.Completed;
    }

    /// <summary>The operation gave its result. Where it did in spite of a request, that reaches the next wait.</summary>
    public readonly PollStatus End(ref PollContext context)
    {
        if (IsAsked)
        {
            context.Loop.Holds.KeepRequest(context.Task);
        }

        return PollStatus.Completed;
    }
}
