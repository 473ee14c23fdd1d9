namespace Coroutines.Generator.Binding;

/// <summary>Whose code the qualifier writes.</summary>
internal enum QualifierMode
{
    /// <summary>Statements of the machine's Poll.</summary>
    Poll,

    /// <summary>A local function that became a method of the machine.</summary>
    MachineMethod,

    /// <summary>A local function that became a method of a closure.</summary>
    ClosureMethod,
}
