using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits until a condition on a state holds, asking it every frame.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[ColdOperation]
public readonly struct WaitUntilOperation<TState> : ICoroutineMachine
{
    private readonly TState _state;
    private readonly Func<TState, bool> _condition;
    private readonly bool _until;
    private readonly NextFrameOperation _frame;

    internal WaitUntilOperation(TState state, Func<TState, bool> condition, bool until)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _state = state;
        _condition = condition;
        _until = until;
        _frame = default;
    }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        bool resumed = context.Flags != 0;
        while (resumed || _condition(_state) != _until)
        {
            PollStatus status = _frame.Poll(ref context);
            if (status != PollStatus.Completed)
            {
                return status;
            }

            resumed = false;
        }

        return PollStatus.Completed;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineLoop.StagingStore.Stage(in this).GetAwaiter();
}
