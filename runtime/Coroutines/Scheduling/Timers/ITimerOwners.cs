namespace Coroutines;

/// <summary>What a wheel asks and tells those whose timers it keeps.</summary>
internal interface ITimerOwners
{
    /// <summary>Whether a sleeper still waits for the timer of this stamp.</summary>
    bool IsAsleep(int owner, int stamp);

    /// <summary>The timer of a record has a new handle.</summary>
    void Moved(TimerKind kind, int owner, int timer);

    /// <summary>A timer is due; its handle is free.</summary>
    void Fired(TimerKind kind, int owner);

    /// <summary>Timers of sleepers alone are due: whether each may be woken at once, since nothing is ready that would run before that.</summary>
    bool BeginWaking();

    /// <summary>The timer of a sleeper is due, and <see cref="BeginWaking"/> allowed to wake it.</summary>
    /// <returns>Whether it still waited for the timer of this stamp.</returns>
    bool TryWake(int owner, int stamp);

    /// <summary>A sleeper will be woken soon: what is touched then may be fetched.</summary>
    void Prefetch(int owner);
}
