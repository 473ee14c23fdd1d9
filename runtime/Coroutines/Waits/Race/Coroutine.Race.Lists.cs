namespace Coroutines;

// Races of an array, a list or any other sequence.
public readonly partial struct Coroutine
{
    /// <inheritdoc cref="Race(ReadOnlySpan{Coroutine})"/>
    public static CoroutineOperation<int, RaceOperation> Race(Coroutine[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Race(coroutines.AsSpan());
    }

    /// <inheritdoc cref="Race(ReadOnlySpan{Coroutine})"/>
    public static CoroutineOperation<int, RaceOperation> Race(IEnumerable<Coroutine> coroutines) => Race(Spanned(coroutines));

    /// <inheritdoc cref="Race(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitables">Coroutines, tasks, futures and operations; at least one.</param>
    /// <exception cref="ArgumentException">None were given.</exception>
    public static CoroutineOperation<int, RaceOperation> Race(IEnumerable<CoroutineAwaitable> awaitables)
    {
        ReadOnlySpan<CoroutineAwaitable> all = Spanned(awaitables);
        ThrowIfNone(all.Length);
        return RaceAwaitables(all);
    }

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T>[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Race<T>(coroutines.AsSpan());
    }

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(IEnumerable<Coroutine<T>> coroutines) => Race<T>(Spanned(coroutines));
}
