namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Waits until tasks are done, without taking their results and without throwing their exceptions; afterwards each task tells
    /// whether it is done. Always suspends. asyncio's <c>wait</c>.
    /// </summary>
    /// <param name="tasks">The tasks; at least one. One that is given twice counts once.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null or <see cref="Timeout.InfiniteTimeSpan"/>: no limit. The tasks are not cancelled.</param>
    /// <exception cref="ArgumentException">No tasks were given.</exception>
    /// <remarks>Await what it returns: one that is never awaited keeps its place in the loop until the loop is disposed, and debug mode tells of it then.</remarks>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(ReadOnlySpan<CoroutineTask> tasks, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int record = loop.Waits.Make(tasks.Length, when, timeout);
        for (int i = 0; i < tasks.Length; i++)
        {
            // One that is over has no place by which the loop could tell that it was given before.
            if (tasks[i].IsEmpty || tasks[i].IsLive || !tasks[..i].Contains(tasks[i]))
            {
                loop.Waits.Add(record, tasks[i]);
            }
        }

        return new WaitOperation(loop, record);
    }

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask[] tasks, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait(tasks.AsSpan(), when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait<T>(ReadOnlySpan<CoroutineTask<T>> tasks, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int record = loop.Waits.Make(tasks.Length, when, timeout);
        for (int i = 0; i < tasks.Length; i++)
        {
            if (tasks[i].IsEmpty || tasks[i].Untyped.IsLive || !tasks[..i].Contains(tasks[i]))
            {
                loop.Waits.Add(record, tasks[i].Untyped);
            }
        }

        return new WaitOperation(loop, record);
    }

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait<T>(CoroutineTask<T>[] tasks, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait<T>(tasks.AsSpan(), when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(IEnumerable<CoroutineTask> tasks, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait(Spanned(tasks), when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait<T>(IEnumerable<CoroutineTask<T>> tasks, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait<T>(Spanned(tasks), when, timeout);
}
