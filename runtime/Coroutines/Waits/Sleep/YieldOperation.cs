using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Lets the others run and goes on in the next turn; from <see cref="Coroutine.Yield"/>. asyncio's <c>sleep(0)</c>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct YieldOperation : ICoroutineSuspension
{
    /// <inheritdoc/>
    public void Begin(ref PollContext context) => context.Loop.BeginYield(in context);

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
