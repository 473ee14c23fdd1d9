using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits until a condition on a state holds, asking it every frame, or under <c>Run</c> every millisecond.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct WaitUntilOperation<TState> : ICoroutineMachine
{
    private readonly TState _state;
    private readonly Func<TState, bool> _condition;
    private readonly bool _until;

    internal WaitUntilOperation(TState state, Func<TState, bool> condition, bool until)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _state = state;
        _condition = condition;
        _until = until;
    }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        if (context.Flags != 0 && !context.EndSuspension())
        {
            return PollStatus.Canceled;
        }

        if (_condition(_state) == _until)
        {
            return PollStatus.Completed;
        }

        context.Loop.BeginLook(context.Task);
        return PollStatus.Pending;
    }
}
