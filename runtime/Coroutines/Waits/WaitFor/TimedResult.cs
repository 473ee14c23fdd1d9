using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>What <c>TryWaitFor</c> gives: the result, or that the time was up.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="Completed">Whether the coroutine completed in time.</param>
/// <param name="Value">Its result, default if the time was up.</param>
public readonly record struct TimedResult<T>(bool Completed, T? Value)
{
    /// <summary>Whether there is a result.</summary>
    /// <param name="value">The result.</param>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = Value;
        return Completed;
    }
}
