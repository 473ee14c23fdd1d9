namespace Coroutines.Benchmarks;

internal sealed class HandSleepers : Sleepers
{
    private const int Asleep = -1;
    private const int Cancelled = -2;
    private readonly World _world = new();
    private readonly int[] _delays;
    private readonly HandTimers _timers;
    private readonly HandRing _ready;
    private readonly long _reserved;
    private readonly HandSlots _slots;
    private readonly int[] _batch;

    public HandSleepers(int count)
        : base(count)
    {
        _delays = Delays(1000, 500);
        _batch = new int[Batch];
        long free = GC.GetTotalMemory(forceFullCollection: true);
        _timers = new HandTimers(count + Batch);
        _ready = new HandRing(count + Batch);
        _slots = new HandSlots(count + Batch);
        _reserved = GC.GetTotalMemory(forceFullCollection: true) - free;
    }

    protected override double Now => ProcessorTime.OfThread;

    protected override int Repeats => Math.Max(1, 20_000 / Count);

    protected override long BytesReserved => _reserved;

    protected override bool TryPark()
    {
        _world.Sum = 0;
        for (int i = 0; i < _delays.Length; i++)
        {
            Start(_delays[i]);
        }

        Drain();
        return true;
    }

    protected override void StartAndCancel()
    {
        for (int i = 0; i < Batch; i++)
        {
            _batch[i] = Start(_delays[i]);
        }

        Drain();
        foreach (int machine in _batch)
        {
            _timers.Remove(machine);
            _timers.StateOf(machine) = Cancelled;
            _ready.Push(machine);
        }

        Drain();
        Check.Equal(Count, _slots.InUse);
    }

    protected override void Fire()
    {
        for (int left = 2000; left > 0;)
        {
            left -= _timers.Advance(left, _ready);
            Drain();
        }

        Check.Equal(Count, _world.Sum);
        Check.Equal(0, _slots.InUse);
    }

    private int Start(int milliseconds)
    {
        int machine = _slots.Rent();
        _timers.StateOf(machine) = milliseconds;
        _ready.Push(machine);
        return machine;
    }

    private void Drain()
    {
        while (_ready.TryPop(out int machine))
        {
            if (Step(machine))
            {
                _slots.Return(machine);
            }
        }
    }

    /// <summary>A sleeper to its timer: its state is the delay until it sleeps, and then that it does.</summary>
    /// <returns>Whether it is done.</returns>
    private bool Step(int machine)
    {
        ref int state = ref _timers.StateOf(machine);
        switch (state)
        {
            case Asleep:
                _world.Sum++;
                return true;
            case Cancelled:
                return true;
            default:
                _timers.Add(machine, state);
                state = Asleep;
                return false;
        }
    }
}
