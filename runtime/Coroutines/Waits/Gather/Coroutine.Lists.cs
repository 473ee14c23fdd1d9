using System.Runtime.InteropServices;

namespace Coroutines;

// The verbs for several, given an array, a list or any other sequence.
public readonly partial struct Coroutine
{
    /// <inheritdoc cref="Gather(ReadOnlySpan{Coroutine})"/>
    public static CoroutineOperation<GatherOperation> Gather(Coroutine[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Gather(coroutines.AsSpan());
    }

    /// <inheritdoc cref="Gather(ReadOnlySpan{Coroutine})"/>
    public static CoroutineOperation<GatherOperation> Gather(IEnumerable<Coroutine> coroutines) => Gather(Spanned(coroutines));

    /// <inheritdoc cref="Gather(ReadOnlySpan{CoroutineTask})"/>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineTask[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return Gather(tasks.AsSpan());
    }

    /// <inheritdoc cref="Gather(ReadOnlySpan{CoroutineTask})"/>
    public static CoroutineOperation<GatherOperation> Gather(IEnumerable<CoroutineTask> tasks) => Gather(Spanned(tasks));

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitables">Coroutines, tasks, futures and operations.</param>
    public static CoroutineOperation<GatherOperation> Gather(IEnumerable<CoroutineAwaitable> awaitables) => GatherAwaitables(Spanned(awaitables));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(Coroutine<T>[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Gather<T>(coroutines.AsSpan());
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(IEnumerable<Coroutine<T>> coroutines) => Gather<T>(Spanned(coroutines));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}}, Memory{T})"/>
    public static CoroutineOperation<Memory<T>, GatherIntoOperation<T>> Gather<T>(Coroutine<T>[] coroutines, Memory<T> results)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Gather<T>(coroutines.AsSpan(), results);
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}}, Memory{T})"/>
    public static CoroutineOperation<Memory<T>, GatherIntoOperation<T>> Gather<T>(IEnumerable<Coroutine<T>> coroutines, Memory<T> results) => Gather<T>(Spanned(coroutines), results);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(CoroutineTask<T>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return Gather<T>(tasks.AsSpan());
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(IEnumerable<CoroutineTask<T>> tasks) => Gather<T>(Spanned(tasks));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{T})"/>
    public static CoroutineOperation<Memory<T>, GatherIntoOperation<T>> Gather<T>(CoroutineTask<T>[] tasks, Memory<T> results)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return Gather<T>(tasks.AsSpan(), results);
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{T})"/>
    public static CoroutineOperation<Memory<T>, GatherIntoOperation<T>> Gather<T>(IEnumerable<CoroutineTask<T>> tasks, Memory<T> results) => Gather<T>(Spanned(tasks), results);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T>[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return GatherOutcomes<T>(coroutines.AsSpan());
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(IEnumerable<Coroutine<T>> coroutines) => GatherOutcomes<T>(Spanned(coroutines));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}}, Memory{CoroutineOutcome{T}})"/>
    public static CoroutineOperation<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>> GatherOutcomes<T>(Coroutine<T>[] coroutines, Memory<CoroutineOutcome<T>> outcomes)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return GatherOutcomes<T>(coroutines.AsSpan(), outcomes);
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}}, Memory{CoroutineOutcome{T}})"/>
    public static CoroutineOperation<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>> GatherOutcomes<T>(IEnumerable<Coroutine<T>> coroutines, Memory<CoroutineOutcome<T>> outcomes) => GatherOutcomes<T>(Spanned(coroutines), outcomes);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return GatherOutcomes<T>(tasks.AsSpan());
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(IEnumerable<CoroutineTask<T>> tasks) => GatherOutcomes<T>(Spanned(tasks));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{CoroutineOutcome{T}})"/>
    public static CoroutineOperation<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>> GatherOutcomes<T>(CoroutineTask<T>[] tasks, Memory<CoroutineOutcome<T>> outcomes)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return GatherOutcomes<T>(tasks.AsSpan(), outcomes);
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{CoroutineOutcome{T}})"/>
    public static CoroutineOperation<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>> GatherOutcomes<T>(IEnumerable<CoroutineTask<T>> tasks, Memory<CoroutineOutcome<T>> outcomes) => GatherOutcomes<T>(Spanned(tasks), outcomes);

    /// <summary>A sequence as a span: an array's or a list's own, else a new array, so that all of it is made before the first starts.</summary>
    private static ReadOnlySpan<T> Spanned<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source switch
        {
            T[] array => array,
            List<T> list => CollectionsMarshal.AsSpan(list),
            _ => source.ToArray(),
        };
    }
}
