using Coroutines;
using static Coroutines.Coroutine;

namespace Modbus;

/// <summary>What the program plays: one line with a master and its slaves, and an operator who gives orders.</summary>
internal sealed partial class Plant
{
    private readonly TimeSpan _duration;
    private readonly double _timeScale;
    private readonly List<Slave> _slaves = [];
    private readonly Dice _dice = new(7);

    public Plant(TimeSpan duration, double timeScale)
    {
        _duration = duration;
        _timeScale = timeScale;
        Line = new SerialLine(baudRate: 19_200, noise: 0.0005, seed: 1);
        Master = new Master(Line.Attach());
        Add(address: 1, period: 100, deafness: 0.001, outage: default);
        Add(address: 2, period: 200, deafness: 0.05, outage: default);
        Add(address: 3, period: 250, deafness: 0.01, outage: (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(9)));
        Add(address: 4, period: 500, deafness: 0.01, outage: (TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(150)));
    }

    public SerialLine Line { get; }

    public Master Master { get; }

    public long AllocatedBytes { get; private set; }

    public TimeSpan Ended { get; private set; }

    public bool IsSafe => _slaves.TrueForAll(slave => !slave.Registers.AsSpan().ContainsAnyExcept(Master.SafeValue));

    [Coroutine]
    public async Coroutine Run()
    {
        CoroutineLoop.Current.TimeScale = _timeScale;

        // Not one race for all: an interrupt would cancel slaves and master at once, and nobody would be there to take the safe values.
        var slaves = CoroutineLoop.Current.Start(RunSlaves(), "slaves");
        try
        {
            await Race(Master.Run(), Operate(), Measure());
        }
        finally
        {
            slaves.Cancel();
            Ended = CoroutineLoop.Current.Time;
        }
    }

    [Coroutine]
    private async Coroutine RunSlaves()
    {
        await using var group = new CoroutineTaskGroup();
        foreach (var slave in _slaves)
        {
            group.CreateTask(slave.Serve(), slave.Name);
        }
    }

    /// <summary>Puts orders into the master's queue, a few at once, so that there is something to prefer.</summary>
    [Coroutine]
    private async Coroutine Operate()
    {
        while (true)
        {
            await Sleep(_dice.Next(500, 3000));
            for (var i = 0; i < 5; i++)
            {
                var device = Master.Devices[_dice.Next(0, Master.Devices.Count)];
                var order = new Order((Priority)_dice.Next(0, 3), device, _dice.Next(0, Slave.RegisterCount), _dice.Next(1, 1000), CoroutineLoop.Current.Time);
                await Master.Orders.Queue.Put(order);
            }
        }
    }

    /// <summary>Ends the race when time is up, and counts what the steady part allocates: all of it runs on this thread.</summary>
    [Coroutine]
    private async Coroutine Measure()
    {
        await Sleep(_duration * 0.2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Sleep(_duration * 0.8);
        AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Add(byte address, int period, double deafness, (TimeSpan From, TimeSpan To) outage)
    {
        Master.Devices.Add(new Device(address, TimeSpan.FromMilliseconds(period)));
        _slaves.Add(new Slave(Line.Attach(), address, deafness, outage));
    }
}
