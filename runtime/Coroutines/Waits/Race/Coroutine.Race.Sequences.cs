namespace Coroutines;

// Races of sequences of what is no coroutine: operations, tasks and futures of one kind.
public readonly partial struct Coroutine
{
    /// <inheritdoc cref="Race(IEnumerable{CoroutineAwaitable})"/>
    /// <typeparam name="TMachine">The machine of the operations.</typeparam>
    /// <param name="operations">Operations of one kind, such as <c>queues.Select(q =&gt; q.Join())</c>.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<int, RaceOperation> Race<TMachine>(IEnumerable<CoroutineOperation<TMachine>> operations)
        where TMachine : struct, ICoroutineMachine =>
        Race(AwaitablesOf<CoroutineOperation<TMachine>>(operations, static operation => operation));

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine">The machine of the operations.</typeparam>
    /// <param name="operations">Operations of one kind, such as <c>queues.Select(q =&gt; q.Get())</c>.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine>(IEnumerable<CoroutineOperation<T, TMachine>> operations)
        where TMachine : struct, ICoroutineMachine<T> =>
        Race<T>(ColdOf(operations, static operation => operation.AsCoroutine()).AsSpan());

    /// <inheritdoc cref="Race(IEnumerable{CoroutineAwaitable})"/>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<int, RaceOperation> Race(IEnumerable<Task> tasks) =>
        Race(AwaitablesOf<Task>(tasks, static task => task));

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(IEnumerable<Task<T>> tasks) =>
        Race<T>(ColdOf(tasks, static task => AwaitedTask<T>.Stage(task)).AsSpan());

    /// <inheritdoc cref="Race(IEnumerable{CoroutineAwaitable})"/>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<int, RaceOperation> Race(IEnumerable<ValueTask> tasks) =>
        Race(AwaitablesOf<ValueTask>(tasks, static task => task));

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(IEnumerable<ValueTask<T>> tasks) =>
        Race<T>(ColdOf(tasks, static task => AwaitedTask<T>.Stage(task)).AsSpan());

    /// <inheritdoc cref="Race(IEnumerable{CoroutineAwaitable})"/>
    /// <param name="tasks">Tasks; those that lose are cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<int, RaceOperation> Race(IEnumerable<CoroutineTask> tasks) =>
        Race(AwaitablesOf<CoroutineTask>(tasks, static task => task));

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">Tasks; those that lose are cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(IEnumerable<CoroutineTask<T>> tasks) =>
        Race<T>(ColdOf(tasks, Joined).AsSpan());

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">Futures; those that lose are cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no future in a place of it.</exception>
    /// <exception cref="ArgumentException">The sequence is empty.</exception>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(IEnumerable<CoroutineFuture<T>> futures) =>
        Race<T>(ColdOf(futures, static future => Joined<T>(future)).AsSpan());
}
