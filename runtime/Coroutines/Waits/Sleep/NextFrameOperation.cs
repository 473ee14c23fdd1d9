using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Goes on in the next frame (<c>Tick</c>), or under <c>Run</c> in the next turn; from <see cref="Coroutine.NextFrame"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct NextFrameOperation : ICoroutineSuspension
{
    /// <inheritdoc/>
    public void Begin(ref PollContext context) => context.Loop.BeginFrame(context.Task);

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
