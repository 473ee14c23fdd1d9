using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>A catch clause; <see cref="Exception"/> is set as long as its body still has to be moved out.</summary>
internal sealed class CatchRegion(string header, string? filter, string prologue, Variable? exception, List<Instruction> body, bool observesCancellation)
{
    public string Header { get; } = header;

    public string? Filter { get; } = filter;

    public string Prologue { get; } = prologue;

    public Variable? Exception { get; } = exception;

    public List<Instruction> Body { get; } = body;

    public bool ObservesCancellation { get; } = observesCancellation;

    /// <summary>What it evaluates when it is entered.</summary>
    public Step Entry => new() { Text = Filter + Prologue };
}
