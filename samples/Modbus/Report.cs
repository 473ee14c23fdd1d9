namespace Modbus;

/// <summary>The printed summary.</summary>
internal static class Report
{
    public static void Write(Plant plant)
    {
        var master = plant.Master;
        Line($"simulated {plant.Ended.TotalSeconds:0.000} s, {plant.Line.WrongBits} wrong bits on the line");
        foreach (var device in master.Devices)
        {
            Line($"slave {device.Address}, each {device.Period.TotalMilliseconds} ms: {device.Polls} polls, {device.SkippedPolls} skipped");
            Line($"    requests: {device.Outcomes[0]} done, {device.Outcomes[1]} without answer, {device.Outcomes[2]} broken answers");
        }

        foreach (var priority in Enum.GetValues<Priority>())
        {
            var done = master.Orders.Done[(int)priority];
            Line($"{priority} orders: {done} done, waited {master.Orders.Waited[(int)priority].TotalMilliseconds / Math.Max(done, 1):0} ms each");
        }

        foreach (var (time, address, what) in master.Incidents)
        {
            Line($"{time.TotalSeconds,9:0.000} s  slave {address} {what}");
        }

        Line($"allocated after warm-up: {plant.AllocatedBytes} bytes");
        Line($"all registers safe: {plant.IsSafe}");
    }

    private static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
