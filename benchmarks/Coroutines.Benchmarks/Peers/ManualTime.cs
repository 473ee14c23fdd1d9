namespace Coroutines.Benchmarks;

/// <summary>A time provider moved by hand, so that the timeouts of tasks need no waiting either.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly PriorityQueue<Timer, long> _timers = new();
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        long end = _now + time.Ticks;
        while (_timers.TryPeek(out var timer, out long due) && due <= end)
        {
            _timers.Dequeue();
            if (timer.Due == due)
            {
                _now = due;
                timer.Due = -1;
                timer.Fire();
            }
        }

        _now = end;
    }

    private sealed class Timer(ManualTime owner, TimerCallback callback, object? state) : ITimer
    {
        public long Due = -1;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                Due = -1;
                return true;
            }

            Due = owner._now + dueTime.Ticks;
            owner._timers.Enqueue(this, Due);
            return true;
        }

        public void Dispose() => Due = -1;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
