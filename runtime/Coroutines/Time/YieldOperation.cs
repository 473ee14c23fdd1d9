using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Lets the others run and goes on in the next turn; from <see cref="Coroutine.Yield"/>. asyncio's <c>sleep(0)</c>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly struct YieldOperation : ICoroutineMachine
{
    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        byte flags = context.Flags;
        if (flags == 0)
        {
            context.Loop.BeginYield(context.Task);
            return PollStatus.Pending;
        }

        context.Flags = 0;
        return flags == PollContext.Resuming ? PollStatus.Completed : context.Loop.DeliverCancel(context.Task);
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineFactory.Stage(in this).GetAwaiter();
}
