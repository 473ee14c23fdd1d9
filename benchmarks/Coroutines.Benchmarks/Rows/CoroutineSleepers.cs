namespace Coroutines.Benchmarks;

internal sealed partial class CoroutineSleepers : Sleepers
{
    private readonly World _world = new();
    private readonly int[] _delays;
    private readonly CoroutineLoop _loop;
    private readonly CoroutineTask[] _batch;
    private readonly long _reserved;

    public CoroutineSleepers(int count)
        : base(count)
    {
        _delays = Delays(1000, 500);
        _batch = new CoroutineTask[Batch];
        long free = GC.GetTotalMemory(forceFullCollection: true);
        _loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = count + Batch, MaxIterationsPerTick = int.MaxValue });
        _reserved = GC.GetTotalMemory(forceFullCollection: true) - free;
    }

    protected override double Now => ProcessorTime.OfThread;

    protected override int Repeats => Math.Max(1, 20_000 / Count);

    protected override long BytesReserved => _reserved;

    public override void Dispose() => _loop.Dispose();

    protected override bool TryPark()
    {
        _world.Sum = 0;
        for (int i = 0; i < _delays.Length; i++)
        {
            _loop.Start(Sleeper(_world, _delays[i]));
        }

        _loop.Tick(TimeSpan.Zero);
        return true;
    }

    protected override void StartAndCancel()
    {
        for (int i = 0; i < _batch.Length; i++)
        {
            _batch[i] = _loop.Start(Sleeper(_world, _delays[i]));
        }

        _loop.Tick(TimeSpan.Zero);
        for (int i = 0; i < _batch.Length; i++)
        {
            _batch[i].Cancel();
        }

        _loop.Tick(TimeSpan.Zero);
        Check.Equal(Count, _loop.TaskCount);
    }

    protected override void Fire()
    {
        _loop.Tick(TimeSpan.FromSeconds(2));
        Check.Equal(Count, _world.Sum);
        Check.Equal(0, _loop.TaskCount);
    }

    [Coroutine]
    private static async Coroutine Sleeper(World world, int milliseconds)
    {
        await Coroutine.Sleep(milliseconds);
        world.Sum++;
    }
}
