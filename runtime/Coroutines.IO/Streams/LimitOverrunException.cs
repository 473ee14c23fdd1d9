using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

/// <summary>No separator was found within the limit. Nothing is discarded: read on with a larger limit, or take the bytes with <see cref="CoroutineReader.Read(int)"/>. asyncio's <c>LimitOverrunError</c>.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown by the library.")]
public sealed class LimitOverrunException : IOException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="consumed">How many bytes stand before the separator, or can be no part of it.</param>
    public LimitOverrunException(string message, int consumed)
        : base(message) => Consumed = consumed;

    /// <summary>How many bytes to take so that the search can go on: those before the separator, or those that can be no part of it.</summary>
    public int Consumed { get; }
}
