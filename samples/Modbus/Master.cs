using Coroutines;
using static Coroutines.Coroutine;

namespace Modbus;

internal readonly record struct Incident(TimeSpan Time, byte Address, string What);

/// <summary>Polls its devices, carries out orders between, and leaves them all in a safe state.</summary>
internal sealed partial class Master(SerialPort port)
{
    public const int SafeValue = 0;

    private const int Attempts = 3;
    private const int LostAfter = 3;
    private static readonly TimeSpan ResponseTime = TimeSpan.FromMilliseconds(50);

    private readonly CoroutineLock _bus = new();
    private readonly byte[] _frame = new byte[Frame.MaxLength];

    public List<Device> Devices { get; } = [];

    public Orders Orders { get; } = new();

    public List<Incident> Incidents { get; } = new(64);

    [Coroutine]
    public async Coroutine Run()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(CarryOut(), "orders");
            foreach (var device in Devices)
            {
                group.CreateTask(Poll(device), $"poll {device.Address}");
                group.CreateTask(Watch(device), $"watchdog {device.Address}");
            }
        }
        finally
        {
            // The group has ended: nobody else is on the bus, and no order can undo this.
            foreach (var device in Devices)
            {
                var request = new Request(device.Address, Function.Write, 0, Slave.RegisterCount, SafeValue);
                Tell(device, await Exchange(device, request, 3 * Attempts) ? "safe" : "NOT SAFE");
            }
        }
    }

    [Coroutine]
    private async Coroutine Poll(Device device)
    {
        var request = new Request(device.Address, Function.Read, 0, Slave.RegisterCount);
        var ticker = new CoroutineTicker(device.Period);
        while (true)
        {
            // A poll that took longer than the period leaves ticks out; those that come stand where they always did.
            device.SkippedPolls += await ticker.Next() - 1;
            device.Polls++;

            // A lost device is asked once: its retries would take the bus from the others.
            var answered = await Exchange(device, request, device.IsLost ? 1 : Attempts);
            device.Failures.Value = answered ? 0 : device.Failures.Value + 1;
        }
    }

    [Coroutine]
    private async Coroutine Watch(Device device)
    {
        while (true)
        {
            var failures = await device.Failures.Changed();
            if (device.IsLost ? failures == 0 : failures == LostAfter)
            {
                device.IsLost = !device.IsLost;
                Tell(device, device.IsLost ? "lost" : "found again");
            }
        }
    }

    [Coroutine]
    private async Coroutine CarryOut()
    {
        while (true)
        {
            var order = await Orders.Queue.Get();
            Orders.Waited[(int)order.Priority] += CoroutineLoop.Current.Time - order.Given;
            var request = new Request(order.Device.Address, Function.Write, order.Register, 1, order.Value);
            if (await Exchange(order.Device, request, Attempts))
            {
                Orders.Done[(int)order.Priority]++;
            }
        }
    }

    /// <summary>Asks until there is an answer, with a pause that grows, in which others have the bus.</summary>
    [Coroutine]
    private async Coroutine<bool> Exchange(Device device, Request request, int attempts)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await Attempt(device, request);
            device.Outcomes[(int)outcome]++;
            if (outcome == Outcome.Done || attempt == attempts)
            {
                return outcome == Outcome.Done;
            }

            await Sleep(10 << Math.Min(attempt, 4));
        }
    }

    [Coroutine]
    private async Coroutine<Outcome> Attempt(Device device, Request request)
    {
        using (await _bus.Acquire())
        {
            // What is still on the line: a late answer, or the rest of an exchange that was cancelled.
            await port.WaitForSilence();
            await port.Send(_frame.AsMemory(0, Frame.Write(_frame, request)));

            // A limit without an exception: a slave that does not answer is no surprise, and costs nothing.
            var (answered, length) = await TryWaitFor(port.Receive(_frame), ResponseTime);
            return answered ? Take(_frame.AsSpan(0, length), device, request) : Outcome.NoAnswer;
        }
    }

    private static Outcome Take(ReadOnlySpan<byte> answer, Device device, Request request)
    {
        if (!Frame.IsWhole(answer) || answer[0] != request.Address || answer[1] != (byte)request.Function)
        {
            return Outcome.BadFrame;
        }

        for (var i = 0; request.Function == Function.Read && i < request.Count; i++)
        {
            device.Registers[request.Register + i] = Frame.Get(answer, 3 + (2 * i));
        }

        return Outcome.Done;
    }

    private void Tell(Device device, string what) => Incidents.Add(new Incident(CoroutineLoop.Current.Time, device.Address, what));
}
