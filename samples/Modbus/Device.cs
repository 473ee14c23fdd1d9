using Coroutines;

namespace Modbus;

/// <summary>What the master knows of a slave.</summary>
internal sealed class Device(byte address, TimeSpan period)
{
    public byte Address { get; } = address;

    public TimeSpan Period { get; } = period;

    public int[] Registers { get; } = new int[Slave.RegisterCount];

    /// <summary>How many polls in a row came to nothing; the watchdog looks at it.</summary>
    public CoroutineWatch<int> Failures { get; } = new(0);

    public bool IsLost { get; set; }

    public int Polls { get; set; }

    public int SkippedPolls { get; set; }

    public int[] Outcomes { get; } = new int[3];
}
