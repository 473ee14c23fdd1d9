// By number, since C# 12 knows no params spans.
namespace Coroutines;

// The tasks of one type, in the order in which they end.
public readonly partial struct Coroutine
{
    /// <summary>Gives tasks in the order in which they end, each with its result. asyncio's <c>as_completed</c>.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread, a task is of another loop, or its result was taken already.</exception>
    /// <remarks>On the loop's thread. Allocates nothing, but for a sequence that is neither an array nor a list.</remarks>
    public static AsCompletedTasks<T> AsCompleted<T>(ReadOnlySpan<CoroutineTask<T>> tasks) => AsCompleted<T>(tasks, default(OptionalTimeout));

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="tasks">The tasks.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(ReadOnlySpan<CoroutineTask<T>> tasks, OptionalTimeout timeout)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int record = loop.Waits.MakeAsCompleted(timeout);
        foreach (CoroutineTask<T> task in tasks)
        {
            loop.Waits.AddAsCompleted(record, task.Untyped);
        }

        return new AsCompletedTasks<T>(loop.Waits.StartAsCompleted(record));
    }

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{CoroutineTask{T}}, OptionalTimeout)"/>
    /// <exception cref="ArgumentNullException">There is no array.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(CoroutineTask<T>[] tasks, OptionalTimeout timeout = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return AsCompleted<T>(tasks.AsSpan(), timeout);
    }

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{CoroutineTask{T}}, OptionalTimeout)"/>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(IEnumerable<CoroutineTask<T>> tasks, OptionalTimeout timeout = default) => AsCompleted<T>(Spanned(tasks), timeout);

    /// <summary>Makes tasks of coroutines, and gives them in the order in which they end, each with its result. asyncio's <c>as_completed</c>.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    /// <remarks>As <see cref="AsCompleted{T}(ReadOnlySpan{CoroutineTask{T}})"/>.</remarks>
    public static AsCompletedTasks<T> AsCompleted<T>(ReadOnlySpan<Coroutine<T>> coroutines, OptionalTimeout timeout = default)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int record = loop.Waits.MakeAsCompleted(timeout);
        foreach (Coroutine<T> coroutine in coroutines)
        {
            loop.Waits.AddAsCompleted(record, loop.CreateTaskOrDrop(coroutine).Untyped);
        }

        return new AsCompletedTasks<T>(loop.Waits.StartAsCompleted(record));
    }

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static AsCompletedTasks<T> AsCompleted<T>(IEnumerable<Coroutine<T>> coroutines, OptionalTimeout timeout = default) => AsCompleted<T>(Spanned(coroutines), timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, OptionalTimeout timeout = default) =>
        AsCompleted<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2], timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, OptionalTimeout timeout = default) =>
        AsCompleted<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3], timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, OptionalTimeout timeout = default) =>
        AsCompleted<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4], timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, OptionalTimeout timeout = default) =>
        AsCompleted<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5], timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6, OptionalTimeout timeout = default) =>
        AsCompleted<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6], timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6, Coroutine<T> coroutine7, OptionalTimeout timeout = default) =>
        AsCompleted<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6, coroutine7], timeout);

    /// <inheritdoc cref="AsCompleted{T}(ReadOnlySpan{Coroutine{T}}, OptionalTimeout)"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    /// <param name="coroutine8">Coroutine 8.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks<T> AsCompleted<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6, Coroutine<T> coroutine7, Coroutine<T> coroutine8, OptionalTimeout timeout = default) =>
        AsCompleted<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6, coroutine7, coroutine8], timeout);
}
