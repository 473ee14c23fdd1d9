namespace Coroutines.Generator.Binding;

/// <summary>How a local function that is declared beside an await is written.</summary>
internal enum LocalFunctionPlace
{
    /// <summary>A method of the machine: it is only ever called, so its captures are fields of the machine and nothing is allocated.</summary>
    Machine,

    /// <summary>A static method of the machine: it captures nothing.</summary>
    Static,

    /// <summary>A method of a closure: it becomes a delegate, or is async or an iterator.</summary>
    Closure,
}
