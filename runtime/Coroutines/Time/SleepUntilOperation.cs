using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits until a time of the loop; from <see cref="Coroutine.SleepUntil"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly struct SleepUntilOperation : ICoroutineMachine
{
    private readonly long _deadline;

    internal SleepUntilOperation(long deadline) => _deadline = deadline;

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        byte flags = context.Flags;
        if (flags == 0)
        {
            if (_deadline <= context.Loop.Now())
            {
                context.Loop.BeginYield(context.Task);
            }
            else
            {
                context.Loop.BeginTimer(context.Task, _deadline);
            }

            return PollStatus.Pending;
        }

        context.Flags = 0;
        return flags == PollContext.Resuming ? PollStatus.Completed : context.Loop.DeliverCancel(context.Task);
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineFactory.Stage(in this).GetAwaiter();
}
