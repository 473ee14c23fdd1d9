namespace Coroutines;

/// <summary>A machine of a chain.</summary>
/// <param name="Map">What is known of its type.</param>
/// <param name="State">Where it stands; -1 for what has no states.</param>
internal readonly record struct FrameRow(MachineMap Map, int State)
{
    public int Line => Map.LineAt(State);
}
