using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits until a condition holds, asking it every frame, or under <c>Run</c> every millisecond; from <see cref="Coroutine.WaitUntil(Func{bool})"/> and <see cref="Coroutine.WaitWhile(Func{bool})"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct WaitUntilOperation : ICoroutineMachine
{
    private readonly Func<bool> _condition;
    private readonly bool _until;

    internal WaitUntilOperation(Func<bool> condition, bool until)
    {
        ArgumentNullException.ThrowIfNull(condition);
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

        if (_condition() == _until)
        {
            return PollStatus.Completed;
        }

        context.Loop.BeginLook(context.Task);
        return PollStatus.Pending;
    }
}
