namespace Coroutines;

// Sequences of what is neither a task nor a coroutine with a result, in the order of their ends. The time is passed by in: C# 12 takes a list in
// brackets, AsCompleted([Sleep(1), Sleep(2)]), as one of CoroutineAwaitable, and is not in doubt.
public readonly partial struct Coroutine
{
    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="coroutines">Coroutines.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static AsCompletedTasks AsCompleted(IEnumerable<Coroutine> coroutines, in OptionalTimeout timeout = default) =>
        AsCompletedAwaitables(AwaitablesOf<Coroutine>(coroutines, static coroutine => coroutine), timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <typeparam name="TMachine">The machine of the operations.</typeparam>
    /// <param name="operations">Operations of one kind, such as <c>queues.Select(q =&gt; q.Join())</c>.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static AsCompletedTasks AsCompleted<TMachine>(IEnumerable<CoroutineOperation<TMachine>> operations, in OptionalTimeout timeout = default)
        where TMachine : struct, ICoroutineMachine =>
        AsCompletedAwaitables(AwaitablesOf<CoroutineOperation<TMachine>>(operations, static operation => operation), timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine">The machine of the operations.</typeparam>
    /// <param name="operations">Operations of one kind, such as <c>queues.Select(q =&gt; q.Get())</c>.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static AsCompletedTasks<T> AsCompleted<T, TMachine>(IEnumerable<CoroutineOperation<T, TMachine>> operations, in OptionalTimeout timeout = default)
        where TMachine : struct, ICoroutineMachine<T> =>
        AsCompleted<T>(ColdOf(operations, static operation => operation.AsCoroutine()).AsSpan(), timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static AsCompletedTasks AsCompleted(IEnumerable<Task> tasks, in OptionalTimeout timeout = default) =>
        AsCompletedAwaitables(AwaitablesOf<Task>(tasks, static task => task), timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(IEnumerable<Task<T>> tasks, in OptionalTimeout timeout = default) =>
        AsCompleted<T>(ColdOf(tasks, static task => AwaitedTask<T>.Stage(task)).AsSpan(), timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static AsCompletedTasks AsCompleted(IEnumerable<ValueTask> tasks, in OptionalTimeout timeout = default) =>
        AsCompletedAwaitables(AwaitablesOf<ValueTask>(tasks, static task => task), timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">Tasks of .NET's.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no task in a place of it.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(IEnumerable<ValueTask<T>> tasks, in OptionalTimeout timeout = default) =>
        AsCompleted<T>(ColdOf(tasks, static task => AwaitedTask<T>.Stage(task)).AsSpan(), timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">Futures.</param>
    /// <exception cref="ArgumentNullException">There is no future in a place of it.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(ReadOnlySpan<CoroutineFuture<T>> futures) => AsCompleted<T>(TasksOf(futures).AsSpan());

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{CoroutineTask{T}}, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">Futures.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no future in a place of it.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(ReadOnlySpan<CoroutineFuture<T>> futures, OptionalTimeout timeout) => AsCompleted<T>(TasksOf(futures).AsSpan(), timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{CoroutineTask{T}}, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">Futures.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="ArgumentNullException">There is no sequence, or no future in a place of it.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(IEnumerable<CoroutineFuture<T>> futures, OptionalTimeout timeout = default) => AsCompleted<T>(TasksOf(Spanned(futures)).AsSpan(), timeout);
}
