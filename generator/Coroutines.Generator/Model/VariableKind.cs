namespace Coroutines.Generator.Model;

/// <summary>Where a variable of a machine comes from.</summary>
internal enum VariableKind
{
    /// <summary>A parameter of the coroutine, set by the machine's constructor.</summary>
    Parameter,

    /// <summary>The coroutine's <c>this</c>.</summary>
    Self,

    /// <summary>A local of the user's.</summary>
    Local,

    /// <summary>A value that the lowering keeps between two statements.</summary>
    Temporary,

    /// <summary>The machine, operation or awaiter that is being awaited.</summary>
    Awaited,

    /// <summary>The object that holds locals which a lambda captures.</summary>
    Closure,
}
