namespace Coroutines;

/// <summary>How what a machine awaits is found in it.</summary>
internal enum MachineKind : byte
{
    /// <summary>By its state, in a field.</summary>
    Machine = 0,

    /// <summary>It awaits nothing else; it may keep what it waits for.</summary>
    Leaf = 1,

    /// <summary>A value that names a slot: the machine is there.</summary>
    Slot = 2,

    /// <summary>A reference to an object that holds the machine, or that is waited for.</summary>
    Reference = 3,
}
