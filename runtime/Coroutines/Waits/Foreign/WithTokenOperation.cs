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
    private WithTokenCore _core;
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
        if (!_core.HasBegun)
        {
            Begin(context.Loop);
        }

        PollStatus status = _core.Poll(ref context, ref _awaiter, _awaiter.IsCompleted);
        if (status != PollStatus.Completed)
        {
            return status;
        }

        try
        {
            _awaiter.GetResult();
        }
        catch (OperationCanceledException error) when (_core.IsAsked || context.MarkForeign(error))
        {
            return context.Loop.DeliverCancel(context.Task);
        }

        return _core.End(ref context);
    }

    private void Begin(CoroutineLoop loop)
    {
        CancellationToken token = _core.Begin(loop);
        try
        {
            _awaiter = AwaiterOf(_operation(token, _state));
        }
        catch
        {
            _core.Return(loop);
            throw;
        }
    }

    private static ValueTaskAwaiter AwaiterOf(ValueTask task) => task.GetAwaiter();
}
