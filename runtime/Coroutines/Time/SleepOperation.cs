using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits for a time; from <see cref="Coroutine.Sleep(TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly struct SleepOperation : ICoroutineMachine
{
    private readonly long _ticks;

    internal SleepOperation(long ticks) => _ticks = ticks;

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        byte flags = context.Flags;
        if (flags == 0)
        {
            context.Loop.BeginSleep(context.Task, _ticks);
            return PollStatus.Pending;
        }

        context.Flags = 0;
        return flags == PollContext.Resuming ? PollStatus.Completed : context.Loop.DeliverCancel(context.Task);
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineFactory.Stage(in this).GetAwaiter();
}
