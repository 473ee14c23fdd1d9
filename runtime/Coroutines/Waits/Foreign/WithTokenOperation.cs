using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>An operation of .NET that is given a token; from <see cref="Coroutine.WithToken(Func{CancellationToken, Task})"/>.</summary>
/// <typeparam name="TState">The type of what the operation is called with.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct WithTokenOperation<TState> : ICoroutineMachine
{
    private readonly Func<CancellationToken, TState, ValueTask> _operation;
    private readonly TState _state;
    private ForeignHold? _hold;
    private ValueTaskAwaiter _awaiter;

    internal WithTokenOperation(Func<CancellationToken, TState, ValueTask> operation, TState state)
    {
        _operation = operation;
        _state = state;
    }

    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Inner(in _awaiter);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        ForeignHolds holds = context.Loop.Holds;
        _hold ??= Begin(holds);
        bool asked = false;
        if (context.Flags != 0 || !_awaiter.IsCompleted)
        {
            PollStatus status = holds.PollOperation(ref context, ref _awaiter, _hold, out asked);
            if (status != PollStatus.Completed)
            {
                return status;
            }
        }

        return End(ref context, holds, asked);
    }

    private ForeignHold Begin(ForeignHolds holds)
    {
        ForeignHold hold = holds.Rent();
        bool begun = false;
        try
        {
            _awaiter = AwaiterOf(_operation(hold.Token, _state));
            begun = true;
        }
        finally
        {
            if (!begun)
            {
                holds.Return(hold);
            }
        }

        return hold;
    }

    private PollStatus End(ref PollContext context, ForeignHolds holds, bool asked)
    {
        holds.Return(_hold!);
        try
        {
            _awaiter.GetResult();
        }
        catch (OperationCanceledException error)
        {
            if (asked)
            {
                return context.Loop.DeliverCancel(context.Task);
            }

            context.MarkForeign(error);
            throw;
        }

        if (asked)
        {
            holds.KeepRequest(context.Task);
        }

        return PollStatus.Completed;
    }

    private static ValueTaskAwaiter AwaiterOf(ValueTask task) => task.GetAwaiter();
}
