using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines.CompilerServices;

/// <summary>Message and exception object of a cancellation on its way, kept while a <c>finally</c> block awaits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Carried, never compared.")]
public readonly struct CoroutineCancellation
{
    // A message, or the exception that carries it: one reference, since machines keep it in a field.
    private readonly object? _cause;

    internal CoroutineCancellation(string? message, OperationCanceledException? exception) => _cause = exception ?? (object?)message;

    /// <summary>The message given to <c>Cancel</c>, or null.</summary>
    public string? Message => _cause is OperationCanceledException exception ? CoroutineLoop.MessageOf(exception) : (string?)_cause;

    /// <summary>The object that user code threw, or null if the cancellation travelled as a status.</summary>
    public OperationCanceledException? Exception => _cause as OperationCanceledException;
}
