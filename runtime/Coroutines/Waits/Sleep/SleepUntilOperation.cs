using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits until a time of the loop; from <see cref="Coroutine.SleepUntil(TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct SleepUntilOperation : ICoroutineSuspension
{
    private readonly long _deadline;

    internal SleepUntilOperation(TimeSpan deadline) => _deadline = LoopTime.Deadline(deadline);

    /// <inheritdoc/>
    public void Begin(ref PollContext context)
    {
        if (_deadline <= context.Loop.Now())
        {
            context.Loop.BeginYield(in context);
        }
        else
        {
            context.Loop.BeginTimer(context.Task, _deadline);
        }
    }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        if (context.Flags == 0)
        {
            Begin(ref context);
            return PollStatus.Pending;
        }

        return context.EndSuspension() ? PollStatus.Completed : PollStatus.Canceled;
    }
}
