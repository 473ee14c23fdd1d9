using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits for a time; from <see cref="Coroutine.Sleep(TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct SleepOperation : ICoroutineSuspension
{
    private readonly long _ticks;

    internal SleepOperation(long ticks) => _ticks = ticks;

    /// <summary>Milliseconds that are a number: below zero is a time that has passed, and never <see cref="Timeout.Infinite"/>.</summary>
    internal static long Ticks(int milliseconds) => Math.Max(milliseconds, 0) * TimeSpan.TicksPerMillisecond;

    /// <inheritdoc/>
    public void Begin(ref PollContext context) => context.Loop.BeginSleep(context.Task, _ticks);

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
