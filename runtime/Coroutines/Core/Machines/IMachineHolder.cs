namespace Coroutines;

/// <summary>An object that holds a machine which others poll through it.</summary>
internal interface IMachineHolder
{
    /// <summary>The map of the machine.</summary>
    MachineMap Map { get; }

    /// <summary>The machine; it stays where it is as long as the object is not moved.</summary>
    ref byte Machine { get; }
}
