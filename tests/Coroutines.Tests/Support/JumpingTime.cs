namespace Coroutines.Tests;

/// <summary>A clock that does at each look what a script says: jump, stand, go back. Its timers fire at once, so that nothing waits for real.</summary>
internal sealed class JumpingTime(Func<int, TimeSpan> jump) : TimeProvider
{
    private long _ticks = TimeSpan.TicksPerDay;
    private int _looks;

    public int Looks => _looks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks += jump(_looks++).Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.True(dueTime >= TimeSpan.Zero, $"a timer of {dueTime}");
        _ticks += dueTime.Ticks;
        callback(state);
        return new Fired();
    }

    private sealed class Fired : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
