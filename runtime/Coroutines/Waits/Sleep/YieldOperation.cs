using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Lets the others run and goes on in the next turn; from <see cref="Coroutine.Yield"/>. asyncio's <c>sleep(0)</c>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[ColdOperation]
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

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineLoop.StagingStore.Stage(in this).GetAwaiter();
}
