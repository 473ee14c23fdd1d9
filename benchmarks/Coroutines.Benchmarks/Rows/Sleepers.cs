namespace Coroutines.Benchmarks;

/// <summary>What the rounds of one column and number gave.</summary>
internal sealed record SleeperFigures(Figure StartAndFire, Figure StartAndCancel, Figure BytesParked);

/// <summary>The sleepers of one column: a round parks them all, starts and cancels some more among them, and lets all fire.</summary>
internal abstract class Sleepers(int count) : IDisposable
{
    private readonly List<double> _startAndFire = [];
    private readonly List<double> _startAndCancel = [];
    private double _bytesParked = double.NaN;
    private double _allocated;

    public int Count { get; } = count;

    public SleeperFigures Figures => new(
        new Figure([.. _startAndFire], _allocated), new Figure([.. _startAndCancel], double.NaN), new Figure([_bytesParked]));

    /// <summary>How many are started and cancelled in a round.</summary>
    protected int Batch { get; } = Math.Min(count, 2_000);

    protected abstract double Now { get; }

    /// <summary>How often a round is repeated, so that it lasts long enough to be measured.</summary>
    protected abstract int Repeats { get; }

    /// <summary>Bytes that live while none sleeps and belong to the sleepers, reserved ahead.</summary>
    protected virtual long BytesReserved => 0;

    public void Round(bool isWarmUp)
    {
        double fire = 0;
        double cancel = 0;
        long allocated = 0;
        for (int i = 0; i < Repeats; i++)
        {
            long free = double.IsNaN(_bytesParked) ? GC.GetTotalMemory(forceFullCollection: true) : 0;
            long before;
            double start;
            while (true)
            {
                before = GC.GetTotalAllocatedBytes(precise: true);
                start = Now;
                if (TryPark())
                {
                    break;
                }

                Fire();
            }

            double parked = Now - start;
            allocated += GC.GetTotalAllocatedBytes(precise: true) - before;
            if (double.IsNaN(_bytesParked))
            {
                _bytesParked = (double)(GC.GetTotalMemory(forceFullCollection: true) - free + BytesReserved) / Count;
            }

            start = Now;
            StartAndCancel();
            cancel += Now - start;

            before = GC.GetTotalAllocatedBytes(precise: true);
            start = Now;
            Fire();
            fire += parked + (Now - start);
            allocated += GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        _allocated = (double)allocated / ((long)Repeats * Count);
        if (!isWarmUp)
        {
            _startAndFire.Add(fire / Repeats / Count);
            _startAndCancel.Add(cancel / Repeats / Batch);
        }
    }

    public virtual void Dispose()
    {
    }

    /// <summary>Starts all and brings them to their sleep.</summary>
    /// <returns>False if the first woke before the last slept: then it does not count.</returns>
    protected abstract bool TryPark();

    /// <summary>Starts a batch more, cancels each of it, and checks that they ended so.</summary>
    protected abstract void StartAndCancel();

    /// <summary>Lets the time pass until all have woken, and checks that they did.</summary>
    protected abstract void Fire();

    protected int[] Delays(int from, int spread)
    {
        var random = new Random(7);
        var delays = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            delays[i] = from + random.Next(spread);
        }

        return delays;
    }
}
