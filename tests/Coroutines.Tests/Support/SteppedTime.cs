namespace Coroutines.Tests;

/// <summary>A clock that one thread moves while another waits by its timers, as fake clocks of test libraries do.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly object _lock = new();
    private readonly List<Alarm> _alarms = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Now
    {
        get
        {
            lock (_lock)
            {
                return new TimeSpan(_now);
            }
        }
    }

    public override long GetTimestamp() => Now.Ticks;

    public void Step(TimeSpan by)
    {
        Alarm[] due;
        lock (_lock)
        {
            _now += by.Ticks;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
            _alarms.RemoveAll(alarm => alarm.Due <= _now);
        }

        foreach (Alarm alarm in due)
        {
            alarm.Call();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            var alarm = new Alarm(this, _now + dueTime.Ticks, () => callback(state));
            _alarms.Add(alarm);
            return alarm;
        }
    }

    private sealed class Alarm(SteppedTime time, long due, Action call) : ITimer
    {
        public long Due => due;

        public void Call() => call();

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            lock (time._lock)
            {
                time._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
