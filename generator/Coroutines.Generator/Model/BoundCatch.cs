namespace Coroutines.Generator.Model;

/// <summary>One catch clause. A clause that is lowered keeps its exception in <see cref="Exception"/>.</summary>
internal sealed class BoundCatch(string header, string? filter, string prologue, Variable? exception, BoundBlock body, bool observesCancellation)
{
    /// <summary>The type and name in parentheses as text; empty for a bare catch.</summary>
    public string Header { get; } = header;

    public string? Filter { get; } = filter;

    /// <summary>What stores the exception when the body is moved out of the clause.</summary>
    public string Prologue { get; } = prologue;

    /// <summary>Set when the body has an await: the variable that keeps the exception for the moved body.</summary>
    public Variable? Exception { get; } = exception;

    public BoundBlock Body { get; } = body;

    public bool ObservesCancellation { get; } = observesCancellation;
}
