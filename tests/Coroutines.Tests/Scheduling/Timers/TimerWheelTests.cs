namespace Coroutines.Tests;

/// <summary>The timer wheel against a plain list of deadlines, in random steps.</summary>
public sealed class TimerWheelTests
{
    private const int Owners = 300;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 64)]
    [InlineData(3, 1000)]
    [InlineData(4, 100_000)]
    [InlineData(5, 10_000_000)]
    [InlineData(6, 400_000_000_000)]
    [InlineData(7, long.MaxValue / 100_000)]
    public void FiresWhatAListWouldFire(int seed, long spread)
    {
        var random = new Random(seed);
        var pair = new Pair();
        for (int step = 0; step < 20_000; step++)
        {
            // Now and then the wheel fills up and runs nearly dry.
            bool filling = step / 500 % 2 == 0;
            switch (random.Next(10))
            {
                case < 4 when filling:
                case < 2:
                    pair.Add(random.Next(1, Owners), Kind(random), Deadline(random, pair.Time, spread));
                    break;
                case < 5:
                    pair.Cancel(random.Next(1, Owners), Kind(random));
                    break;
                case < 6:
                    pair.CancelLatest();
                    break;
                case < 8:
                    pair.Find(pair.Time + Step(random, spread));
                    break;
                default:
                    pair.Advance(pair.Time + (random.Next(4) == 0 ? Step(random, spread * 2) : Step(random, (spread / 50) + 2)));
                    break;
            }
        }

        Assert.True(pair.Fired > 1000, $"only {pair.Fired} fired");
        pair.Advance(long.MaxValue / 2);
        pair.AssertEmpty();
    }

    [Fact]
    public void TimeMayStopWithinTheBucketOfALaterTimer()
    {
        var pair = new Pair();
        pair.Add(1, TimerKind.Sleep, 100);
        pair.Advance(80);
        pair.Add(2, TimerKind.Sleep, 105);
        pair.Add(3, TimerKind.Sleep, 100);
        pair.Add(4, TimerKind.Sleep, 90);
        pair.Advance(99);
        pair.Advance(200);
        pair.AssertEmpty();
    }

    [Fact]
    public void DeadlinesThatHavePassedFireInTheirOrder()
    {
        var pair = new Pair();
        pair.Advance(1000);
        for (int owner = 1; owner < 100; owner++)
        {
            pair.Add(owner, TimerKind.Callback, (owner * 37 % 10) + 900);
        }

        pair.Cancel(50, TimerKind.Callback);
        pair.Add(100, TimerKind.Callback, long.MinValue);
        pair.Add(101, TimerKind.Callback, -5);
        pair.Advance(1000);
        pair.AssertEmpty();
    }

    [Fact]
    public void ATimerTakenBackAtOnceLeavesItsPlace()
    {
        var pair = new Pair();
        pair.Add(1, TimerKind.Callback, 500);
        for (int i = 0; i < 1000; i++)
        {
            pair.Add(2, (TimerKind)(i % 2), 500);
            pair.Cancel(2, (TimerKind)(i % 2));
        }

        Assert.Equal(1, pair.ChunksInUse);
        pair.Advance(500);
        pair.AssertEmpty();
    }

    [Fact]
    public void CancelledSleepersAreSweptOut()
    {
        var pair = new Pair();
        pair.Add(1, TimerKind.Sleep, long.MaxValue / 4);
        for (int i = 0; i < 5_000; i++)
        {
            // Each moves down once before it is cancelled.
            pair.Add(2, TimerKind.Sleep, pair.Time + 4_000 + (i % 50));
            pair.Find(pair.Time + 3_990);
            pair.Cancel(2, TimerKind.Sleep);
        }

        Assert.InRange(pair.ChunksInUse, 1, 66);
        pair.Advance(long.MaxValue / 2);
        pair.AssertEmpty();
    }

    [Fact]
    public void TheLastSleeperThatIsCancelledLeavesNothing()
    {
        var pair = new Pair();
        pair.Add(1, TimerKind.Sleep, 500);
        pair.Add(2, TimerKind.Sleep, 50_000);
        pair.Add(3, TimerKind.Timeout, 50_000);
        pair.Cancel(1, TimerKind.Sleep);
        pair.Cancel(2, TimerKind.Sleep);
        pair.Cancel(3, TimerKind.Timeout);
        pair.AssertEmpty();
    }

    private static TimerKind Kind(Random random) => (TimerKind)random.Next(4);

    private static long Step(Random random, long spread) => random.NextInt64(spread + 1);

    private static long Deadline(Random random, long time, long spread) => random.Next(8) switch
    {
        0 => time,
        1 => time - random.Next(5),
        2 => (time + random.NextInt64(spread + 1)) & ~63L,
        3 => time + random.Next(3),
        4 => time + random.Next(200),
        _ => time + random.NextInt64(spread + 1),
    };

    /// <summary>A wheel and the list; each step is taken by both and compared.</summary>
    private sealed class Pair
    {
        private readonly TimerWheel<Handles> _wheel;
        private readonly Handles _handles = new(new int[4 * Owners], []);
        private readonly int[] _places = new int[Owners];
        private int _stamp;
        private readonly List<(long Deadline, TimerKind Kind, int Owner)> _list = [];

        public Pair() => _wheel = new TimerWheel<Handles>(4, _handles);

        public long Time { get; private set; }

        public int Fired { get; private set; }

        public int ChunksInUse => _wheel.ChunksInUse;

        public void Add(int owner, TimerKind kind, long deadline)
        {
            if (_list.Exists(timer => timer.Kind == kind && timer.Owner == owner))
            {
                return;
            }

            if (kind == TimerKind.Sleep)
            {
                _handles.Moved(kind, owner, ++_stamp);
                _places[owner] = _wheel.AddSleeper(deadline, owner, _stamp);
            }
            else
            {
                int handle = _wheel.Add(deadline, kind, owner);
                Assert.True(handle > 0);
                _handles.Moved(kind, owner, handle);
            }

            _list.Add((deadline, kind, owner));
            Compare();
        }

        public void Cancel(int owner, TimerKind kind)
        {
            bool waits = _list.RemoveAll(timer => timer.Kind == kind && timer.Owner == owner) != 0;
            if (kind != TimerKind.Sleep)
            {
                Assert.Equal(waits, _wheel.Cancel(_handles[kind, owner], kind, owner));
            }
            else if (waits)
            {
                int stamp = _handles[kind, owner];
                _handles.Moved(kind, owner, 0);
                _wheel.CancelSleeper(_places[owner], owner, stamp);
            }

            Compare();
        }

        public void CancelLatest()
        {
            if (_list.Count != 0)
            {
                Cancel(_list[^1].Owner, _list[^1].Kind);
            }
        }

        public void Find(long limit)
        {
            long earliest = _list.Count == 0 ? long.MaxValue : _list.Min(timer => timer.Deadline);
            bool found = _wheel.TryFindNext(limit, out long deadline);
            Assert.Equal(_list.Count != 0 && earliest <= limit, found);
            if (!found)
            {
                Assert.True(deadline > limit && deadline <= earliest, $"{deadline} is not between {limit} and {earliest}");
            }
            else if (earliest >= Time)
            {
                Assert.Equal(earliest, deadline);
            }
            else
            {
                Assert.True(deadline <= Time);
            }

            // A loop lets no time pass before its wheel.
            Time = found ? Math.Max(Time, earliest) : limit;
            Compare();
        }

        public void Advance(long time)
        {
            Time = time;
            _wheel.Advance(time);
            var due = _list.Where(timer => timer.Deadline <= time).OrderBy(timer => timer.Deadline).Select(timer => (timer.Kind, timer.Owner));
            Assert.Equal(due, _handles.Fires);
            Fired += _handles.Fires.Count;
            _handles.Fires.Clear();
            _list.RemoveAll(timer => timer.Deadline <= time);
            Compare();
        }

        public void AssertEmpty() => Assert.Equal((0, 0, 0), (_list.Count, _wheel.Pending, _wheel.ChunksInUse));

        private void Compare()
        {
            Assert.Empty(_handles.Fires);
            Assert.Equal(_list.Count, _wheel.Pending);
            _wheel.Verify();

            // A cancelled sleeper leaves its timer, but not many do.
            Assert.True(_wheel.ChunksInUse <= (_list.Count == 0 ? 0 : (2 * _list.Count) + 64));
        }
    }

    /// <summary>What the owners know: where their timers stand, and which have fired.</summary>
    private readonly struct Handles(int[] handles, List<(TimerKind Kind, int Owner)> fires) : ITimerOwners
    {
        public List<(TimerKind Kind, int Owner)> Fires => fires;

        public int this[TimerKind kind, int owner] => handles[((int)kind * Owners) + owner];

        public bool IsAsleep(int owner, int stamp) => this[TimerKind.Sleep, owner] == stamp;

        public void Moved(TimerKind kind, int owner, int timer) => handles[((int)kind * Owners) + owner] = timer;

        public void Fired(TimerKind kind, int owner)
        {
            handles[((int)kind * Owners) + owner] = 0;
            fires.Add((kind, owner));
        }

        public bool BeginWaking() => true;

        public bool TryWake(int owner, int stamp)
        {
            if (!IsAsleep(owner, stamp))
            {
                return false;
            }

            Fired(TimerKind.Sleep, owner);
            return true;
        }

        public void Prefetch(int owner)
        {
        }
    }
}
