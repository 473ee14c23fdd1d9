using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A loop's time: it follows its clock while it is tied to it, and is set otherwise. It never runs backwards.</summary>
internal struct LoopClock(CoroutineClock source)
{
    private long _now;
    private double _scale = 1;
    private bool _isPaused;
    private bool _isEnding;

    /// <summary>How long the time of a run moves between two looks at a condition: a millisecond of the source. Zero where nothing moves it.</summary>
    public readonly long PauseBetweenLooks =>
        Rate == 0 ? 0 : IsTied ? (long)(TimeSpan.TicksPerMillisecond * Rate) : Source.Kind == CoroutineClock.ClockKind.Virtual ? TimeSpan.TicksPerMillisecond : 0;

    /// <summary>A stamp of the source, the loop's time then, and the part of a tick above that.</summary>
    private long _origin;
    private long _base;
    private double _part;

    /// <summary>How far the source was from <see cref="_origin"/> at the last look.</summary>
    private long _elapsed;

    public CoroutineClock Source { get; } = source;

    /// <summary>Whether the time follows the source.</summary>
    public bool IsTied { get; private set; }

    /// <summary>The time as it was at the last look.</summary>
    public readonly long Last => _now;

    /// <summary>How fast the time runs against the source. Cleanup at the end of a loop may sleep, also if its time stood still.</summary>
    public readonly double Rate => !_isPaused && (_scale > 0 || !_isEnding) ? _scale : _isEnding ? 1 : 0;

    public double Scale
    {
        readonly get => _scale;
        set
        {
            Rebase();
            _scale = value;
        }
    }

    public bool IsPaused
    {
        readonly get => _isPaused;
        set
        {
            Rebase();
            _isPaused = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Now() => IsTied ? Read() : _now;

    /// <summary>Sets the time, unless it is later already.</summary>
    public void MoveTo(long time) => _now = Math.Max(_now, time);

    /// <summary>The time so many ticks of the source from now. What is less than a tick is kept, so that small steps add up.</summary>
    /// <returns>Whether it lies before the end of time; else nothing is changed.</returns>
    public bool TryAddTick(long ticks, out long end)
    {
        if (Rate == 1)
        {
            end = ticks <= LoopTime.End - _now ? _now + ticks : LoopTime.End;
            return ticks <= LoopTime.End - _now;
        }

        end = AddScaled(_now, ticks, _part, out double part);
        if (end == LoopTime.End)
        {
            return false;
        }

        _part = part;
        return true;
    }

    /// <summary>From here on the loop ends.</summary>
    public void BeginEnd() => _isEnding = true;

    /// <summary>Ties the time to the source, if that runs by itself.</summary>
    public void Start()
    {
        if (Source.Kind == CoroutineClock.ClockKind.Real)
        {
            Restart();
            IsTied = true;
        }
    }

    public void Stop()
    {
        if (IsTied)
        {
            try
            {
                Rebase();
            }
            finally
            {
                IsTied = false;
            }
        }
    }

    /// <summary>How long the source takes to move the time so far, at least; <see cref="LoopTime.Never"/> if that stands.</summary>
    public readonly long TicksOfSource(long ticks) =>
        ticks <= 0 ? 0 : Rate == 1 ? ticks : Rate == 0 ? LoopTime.Never : (long)Math.Min(LoopTime.End, Math.Ceiling(ticks / Rate));

    private long Read()
    {
        long elapsed = Source.Provider.GetElapsedTime(_origin).Ticks;
        if (elapsed < _elapsed)
        {
            // It was set back: time goes on from here.
            Restart();
            return _now;
        }

        _elapsed = elapsed;
        long now = Rate == 1 ? _base + elapsed : AddScaled(_base, elapsed, _part, out _);
        return _now = Math.Clamp(now, _now, LoopTime.End);
    }

    /// <summary>Moves a time by ticks of the source.</summary>
    private readonly long AddScaled(long time, long ticks, double part, out double rest)
    {
        double moved = (ticks * Rate) + part;
        if (moved >= LoopTime.End - time)
        {
            rest = 0;
            return LoopTime.End;
        }

        double whole = Math.Floor(moved);
        rest = moved - whole;
        return time + (long)whole;
    }

    /// <summary>Counts from here on, before the rate changes.</summary>
    private void Rebase()
    {
        if (IsTied)
        {
            Read();
            AddScaled(_base, _elapsed, _part, out _part);
            Restart();
        }
    }

    private void Restart()
    {
        _base = _now;
        _origin = Source.Provider.GetTimestamp();
        _elapsed = 0;
    }
}
