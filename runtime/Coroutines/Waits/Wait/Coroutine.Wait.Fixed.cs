// By number, since C# 12 knows no params spans.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Waits until a task or future is done, without taking its result and without throwing its exception; afterwards it tells what it ended with. Always
    /// suspends. asyncio's <c>wait</c> of one.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="when">When the wait ends; of one task all mean its end.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. It is not cancelled.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread, or the task is of another loop.</exception>
    /// <remarks><c>task.Cancel(); await Wait(task);</c> cancels a task and waits for its end without its exception. Allocates nothing.</remarks>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task], when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task1, CoroutineTask task2, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task1, task2], when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task1, CoroutineTask task2, CoroutineTask task3, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task1, task2, task3], when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task1, CoroutineTask task2, CoroutineTask task3, CoroutineTask task4, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task1, task2, task3, task4], when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task1, CoroutineTask task2, CoroutineTask task3, CoroutineTask task4, CoroutineTask task5, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task1, task2, task3, task4, task5], when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task1, CoroutineTask task2, CoroutineTask task3, CoroutineTask task4, CoroutineTask task5, CoroutineTask task6, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task1, task2, task3, task4, task5, task6], when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task1, CoroutineTask task2, CoroutineTask task3, CoroutineTask task4, CoroutineTask task5, CoroutineTask task6, CoroutineTask task7, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task1, task2, task3, task4, task5, task6, task7], when, timeout);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, OptionalTimeout)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    /// <param name="task8">Task 8.</param>
    /// <param name="when">When the wait ends.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static CoroutineOperation<WaitResult, WaitOperation> Wait(CoroutineTask task1, CoroutineTask task2, CoroutineTask task3, CoroutineTask task4, CoroutineTask task5, CoroutineTask task6, CoroutineTask task7, CoroutineTask task8, WaitCondition when = WaitCondition.AllCompleted, OptionalTimeout timeout = default) =>
        Wait((ReadOnlySpan<CoroutineTask>)[task1, task2, task3, task4, task5, task6, task7, task8], when, timeout);
}
