// By number, since C# 12 knows no params spans.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2) =>
        GatherOutcomes<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3) =>
        GatherOutcomes<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4) =>
        GatherOutcomes<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5) =>
        GatherOutcomes<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6) =>
        GatherOutcomes<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6, Coroutine<T> coroutine7) =>
        GatherOutcomes<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6, coroutine7]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    /// <param name="coroutine8">Coroutine 8.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6, Coroutine<T> coroutine7, Coroutine<T> coroutine8) =>
        GatherOutcomes<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6, coroutine7, coroutine8]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T> task1, CoroutineTask<T> task2) =>
        GatherOutcomes<T>((ReadOnlySpan<CoroutineTask<T>>)[task1, task2]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T> task1, CoroutineTask<T> task2, CoroutineTask<T> task3) =>
        GatherOutcomes<T>((ReadOnlySpan<CoroutineTask<T>>)[task1, task2, task3]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T> task1, CoroutineTask<T> task2, CoroutineTask<T> task3, CoroutineTask<T> task4) =>
        GatherOutcomes<T>((ReadOnlySpan<CoroutineTask<T>>)[task1, task2, task3, task4]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T> task1, CoroutineTask<T> task2, CoroutineTask<T> task3, CoroutineTask<T> task4, CoroutineTask<T> task5) =>
        GatherOutcomes<T>((ReadOnlySpan<CoroutineTask<T>>)[task1, task2, task3, task4, task5]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T> task1, CoroutineTask<T> task2, CoroutineTask<T> task3, CoroutineTask<T> task4, CoroutineTask<T> task5, CoroutineTask<T> task6) =>
        GatherOutcomes<T>((ReadOnlySpan<CoroutineTask<T>>)[task1, task2, task3, task4, task5, task6]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T> task1, CoroutineTask<T> task2, CoroutineTask<T> task3, CoroutineTask<T> task4, CoroutineTask<T> task5, CoroutineTask<T> task6, CoroutineTask<T> task7) =>
        GatherOutcomes<T>((ReadOnlySpan<CoroutineTask<T>>)[task1, task2, task3, task4, task5, task6, task7]);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    /// <param name="task8">Task 8.</param>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(CoroutineTask<T> task1, CoroutineTask<T> task2, CoroutineTask<T> task3, CoroutineTask<T> task4, CoroutineTask<T> task5, CoroutineTask<T> task6, CoroutineTask<T> task7, CoroutineTask<T> task8) =>
        GatherOutcomes<T>((ReadOnlySpan<CoroutineTask<T>>)[task1, task2, task3, task4, task5, task6, task7, task8]);
}
