using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

/// <summary>A stream ended before all was there that was asked for. asyncio's <c>IncompleteReadError</c>.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown by the library.")]
public sealed class IncompleteReadException : EndOfStreamException
{
    /// <summary>Makes one.</summary>
    /// <param name="partial">What was there.</param>
    /// <param name="expected">How many bytes were asked for; null where a separator was.</param>
    public IncompleteReadException(ReadOnlyMemory<byte> partial, int? expected)
        : base($"The stream ended after {partial.Length} of {expected?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} bytes.")
    {
        Partial = partial;
        Expected = expected;
    }

    /// <summary>What was there before the end: a copy, which stays.</summary>
    public ReadOnlyMemory<byte> Partial { get; }

    /// <summary>How many bytes were asked for; null where a separator was.</summary>
    public int? Expected { get; }
}
