namespace Coroutines;

/// <summary>Where a loop's time comes from. It starts at zero and never runs backwards.</summary>
public sealed partial class CoroutineClock
{
    internal enum ClockKind
    {
        Real,
        Manual,
        Virtual,
    }

    private CoroutineClock(ClockKind kind, TimeProvider? provider)
    {
        Kind = kind;
        Provider = provider ?? TimeProvider.System;
    }

    /// <summary>The system's monotonic time; <c>Run</c> blocks while there is nothing to do.</summary>
    public static CoroutineClock Real { get; } = new(ClockKind.Real, null);

    /// <summary>Time moves only by <c>Tick</c>.</summary>
    public static CoroutineClock Manual { get; } = new(ClockKind.Manual, null);

    /// <summary>Time stands still while anything is ready and then jumps to the next deadline: for tests and simulations.</summary>
    public static CoroutineClock Virtual { get; } = new(ClockKind.Virtual, null);

    internal ClockKind Kind { get; }

    internal TimeProvider Provider { get; }

    /// <summary>The time of a <see cref="TimeProvider"/>; <c>Run</c> waits by the provider's own timers.</summary>
    /// <param name="provider">The provider.</param>
    public static CoroutineClock FromTimeProvider(TimeProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return provider == TimeProvider.System ? Real : new CoroutineClock(ClockKind.Real, provider);
    }
}
