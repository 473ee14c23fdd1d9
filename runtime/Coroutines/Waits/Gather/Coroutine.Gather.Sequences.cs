namespace Coroutines;

// Gathers of sequences of what is no coroutine: operations, tasks of .NET's and futures of one kind.
public readonly partial struct Coroutine
{
    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <typeparam name="TMachine">The machine of the operations.</typeparam>
    /// <param name="operations">Operations of one kind, such as <c>queues.Select(q =&gt; q.Join())</c>.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static CoroutineOperation<GatherOperation> Gather<TMachine>(IEnumerable<CoroutineOperation<TMachine>> operations)
        where TMachine : struct, ICoroutineMachine =>
        GatherAwaitables(AwaitablesOf<CoroutineOperation<TMachine>>(operations, static operation => operation));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine">The machine of the operations.</typeparam>
    /// <param name="operations">Operations of one kind, such as <c>queues.Select(q =&gt; q.Get())</c>.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T, TMachine>(IEnumerable<CoroutineOperation<T, TMachine>> operations)
        where TMachine : struct, ICoroutineMachine<T> =>
        Gather<T>(ColdOf(operations, static operation => operation.AsCoroutine()).AsSpan());

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static CoroutineOperation<GatherOperation> Gather(IEnumerable<Task> tasks) =>
        GatherAwaitables(AwaitablesOf<Task>(tasks, static task => task));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(IEnumerable<Task<T>> tasks) =>
        Gather<T>(ColdOf(tasks, static task => AwaitedTask<T>.Stage(task)).AsSpan());

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static CoroutineOperation<GatherOperation> Gather(IEnumerable<ValueTask> tasks) =>
        GatherAwaitables(AwaitablesOf<ValueTask>(tasks, static task => task));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(IEnumerable<ValueTask<T>> tasks) =>
        Gather<T>(ColdOf(tasks, static task => AwaitedTask<T>.Stage(task)).AsSpan());

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">Futures.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no future in a place of it.</exception>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(IEnumerable<CoroutineFuture<T>> futures) => Gather<T>(TasksOf(Spanned(futures)).AsSpan());

    /// <summary>What a verb takes of each that is in a sequence; all that is cold is dropped if one of them is refused.</summary>
    private static CoroutineAwaitable[] AwaitablesOf<TSource>(IEnumerable<TSource> source, Func<TSource, CoroutineAwaitable> convert) => Converted(source, convert, static awaitable =>
    {
        if (awaitable.IsCold)
        {
            CoroutineLoop.Drop(awaitable.Coroutine.Slab, awaitable.Coroutine.Index, awaitable.Coroutine.Generation);
        }
    });

    /// <summary>A cold coroutine of each that is in a sequence; all are dropped if one of them is refused.</summary>
    private static Coroutine<T>[] ColdOf<TSource, T>(IEnumerable<TSource> source, Func<TSource, Coroutine<T>> convert) =>
        Converted(source, convert, static coroutine => CoroutineLoop.Drop(coroutine.Slab, coroutine.Index, coroutine.Generation));

    private static T[] Converted<TSource, T>(IEnumerable<TSource> source, Func<TSource, T> convert, Action<T> drop)
    {
        ReadOnlySpan<TSource> all = Spanned(source);
        var converted = new T[all.Length];
        int count = 0;
        try
        {
            for (; count < all.Length; count++)
            {
                converted[count] = convert(all[count]);
            }
        }
        catch
        {
            Array.ForEach(converted[..count], drop);
            throw;
        }

        return converted;
    }

    private static CoroutineTask<T>[] TasksOf<T>(ReadOnlySpan<CoroutineFuture<T>> futures)
    {
        var tasks = new CoroutineTask<T>[futures.Length];
        for (int i = 0; i < tasks.Length; i++)
        {
            tasks[i] = futures[i];
        }

        return tasks;
    }
}
