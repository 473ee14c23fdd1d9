namespace Coroutines.Misuse;

/// <summary>A clock of the user's a hundred times as fast as the system's, so that a cell does not have to wait; each member may be the callback.</summary>
internal sealed class HurriedClock(World world) : TimeProvider
{
    private const int Hurry = 100;

    /// <summary>Which member calls the user's code, while armed.</summary>
    public string? Armed { get; set; }

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp()
    {
        Call(nameof(GetTimestamp));
        return System.GetTimestamp() * Hurry;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Call(nameof(CreateTimer));
        return new HurriedTimer(this, System.CreateTimer(callback, state, dueTime / Hurry, period));
    }

    private void Call(string member)
    {
        if (Armed == member)
        {
            world.Called();
        }
    }

    private sealed class HurriedTimer(HurriedClock clock, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime / Hurry, period);

        public void Dispose()
        {
            inner.Dispose();
            clock.Call(nameof(Dispose));
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
