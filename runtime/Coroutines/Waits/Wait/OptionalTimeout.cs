using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>How long a verb waits at most: a <see cref="TimeSpan"/>, a number of milliseconds, or nothing.</summary>
/// <remarks>Nobody makes one: a <see cref="TimeSpan"/>, an <see cref="int"/> and <c>null</c> convert to it. Allocates nothing.</remarks>
public readonly record struct OptionalTimeout
{
    private readonly TimeSpan? _value;

    private OptionalTimeout(TimeSpan? value) => _value = value;

    /// <summary>The time in ticks; <see cref="LoopTime.Never"/> for no limit.</summary>
    internal long Ticks => _value is { } limit && limit != Timeout.InfiniteTimeSpan ? limit.Ticks : LoopTime.Never;

    /// <summary>A time.</summary>
    /// <param name="timeout">How long; null and <see cref="Timeout.InfiniteTimeSpan"/> are no limit, zero and less has passed.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs are given the time itself.")]
    public static implicit operator OptionalTimeout(TimeSpan? timeout) => new(timeout);

    /// <summary>A number of milliseconds.</summary>
    /// <param name="milliseconds">How long, in milliseconds; -1 is no limit.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs are given the time itself.")]
    public static implicit operator OptionalTimeout(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds));
}
