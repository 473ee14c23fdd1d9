namespace Coroutines;

/// <summary>A place where a machine can be left.</summary>
/// <param name="State">Its state there.</param>
/// <param name="Line">The line in the user's file, 0 where not known.</param>
/// <param name="Offset">How many bytes after its begin the machine keeps what it awaits.</param>
/// <param name="Awaited">What that is; null for nothing.</param>
internal readonly record struct MachinePoint(int State, int Line, int Offset, MachineMap? Awaited)
{
    /// <summary>Of what is polled in every state.</summary>
    public const int AnyState = -1;
}
