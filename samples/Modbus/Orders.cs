using Coroutines;

namespace Modbus;

internal enum Priority
{
    Urgent,
    Normal,
    Background,
}

/// <summary>A write that waits for its turn.</summary>
internal readonly record struct Order(Priority Priority, Device Device, int Register, int Value, TimeSpan Given);

/// <summary>The orders that wait, and what came of the others.</summary>
internal sealed class Orders
{
    // As numbers: CompareTo of an enum boxes.
    private static readonly Comparer<Order> ByPriority = Comparer<Order>.Create(static (one, other) => (int)one.Priority - (int)other.Priority);

    public CoroutineQueue<Order> Queue { get; } = new(maxSize: 64, QueueKind.Priority, ByPriority);

    public int[] Done { get; } = new int[3];

    public TimeSpan[] Waited { get; } = new TimeSpan[3];
}
