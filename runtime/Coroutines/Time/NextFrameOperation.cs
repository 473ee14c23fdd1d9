using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Goes on in the next frame (<c>Tick</c>), or under <c>Run</c> in the next turn; from <see cref="Coroutine.NextFrame"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly struct NextFrameOperation : ICoroutineMachine
{
    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        byte flags = context.Flags;
        if (flags == 0)
        {
            context.Loop.BeginFrame(context.Task);
            return PollStatus.Pending;
        }

        context.Flags = 0;
        return flags == PollContext.Resuming ? PollStatus.Completed : context.Loop.DeliverCancel(context.Task);
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineFactory.Stage(in this).GetAwaiter();
}
