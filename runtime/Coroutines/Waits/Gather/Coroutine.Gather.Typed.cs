// By arity: two to eight coroutines, and as many tasks.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts two coroutines and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(
        Coroutine<T1> coroutine1, Coroutine<T2> coroutine2)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(false);
        GatherCore.Add(loop, ref gather, coroutine1);
        GatherCore.Add(loop, ref gather, coroutine2);
        return StartedOperation.Of<(T1, T2), GatherOperation<T1, T2>>(new(loop.EndColdGather(gather)));
    }

    /// <summary>Takes two tasks and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(
        CoroutineTask<T1> task1, CoroutineTask<T2> task2)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(false);
        loop.GatherHandle(gather, task1);
        loop.GatherHandle(gather, task2);
        return StartedOperation.Of<(T1, T2), GatherOperation<T1, T2>>(new(loop.EndGather(gather)));
    }

    /// <summary>Starts three coroutines and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3), GatherOperation<T1, T2, T3>> Gather<T1, T2, T3>(
        Coroutine<T1> coroutine1, Coroutine<T2> coroutine2, Coroutine<T3> coroutine3)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(false);
        GatherCore.Add(loop, ref gather, coroutine1);
        GatherCore.Add(loop, ref gather, coroutine2);
        GatherCore.Add(loop, ref gather, coroutine3);
        return StartedOperation.Of<(T1, T2, T3), GatherOperation<T1, T2, T3>>(new(loop.EndColdGather(gather)));
    }

    /// <summary>Takes three tasks and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3), GatherOperation<T1, T2, T3>> Gather<T1, T2, T3>(
        CoroutineTask<T1> task1, CoroutineTask<T2> task2, CoroutineTask<T3> task3)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(false);
        loop.GatherHandle(gather, task1);
        loop.GatherHandle(gather, task2);
        loop.GatherHandle(gather, task3);
        return StartedOperation.Of<(T1, T2, T3), GatherOperation<T1, T2, T3>>(new(loop.EndGather(gather)));
    }

    /// <summary>Starts four coroutines and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4), GatherOperation<T1, T2, T3, T4>> Gather<T1, T2, T3, T4>(
        Coroutine<T1> coroutine1, Coroutine<T2> coroutine2, Coroutine<T3> coroutine3, Coroutine<T4> coroutine4)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(false);
        GatherCore.Add(loop, ref gather, coroutine1);
        GatherCore.Add(loop, ref gather, coroutine2);
        GatherCore.Add(loop, ref gather, coroutine3);
        GatherCore.Add(loop, ref gather, coroutine4);
        return StartedOperation.Of<(T1, T2, T3, T4), GatherOperation<T1, T2, T3, T4>>(new(loop.EndColdGather(gather)));
    }

    /// <summary>Takes four tasks and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4), GatherOperation<T1, T2, T3, T4>> Gather<T1, T2, T3, T4>(
        CoroutineTask<T1> task1, CoroutineTask<T2> task2, CoroutineTask<T3> task3, CoroutineTask<T4> task4)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(false);
        loop.GatherHandle(gather, task1);
        loop.GatherHandle(gather, task2);
        loop.GatherHandle(gather, task3);
        loop.GatherHandle(gather, task4);
        return StartedOperation.Of<(T1, T2, T3, T4), GatherOperation<T1, T2, T3, T4>>(new(loop.EndGather(gather)));
    }

    /// <summary>Starts five coroutines and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5), GatherOperation<T1, T2, T3, T4, T5>> Gather<T1, T2, T3, T4, T5>(
        Coroutine<T1> coroutine1, Coroutine<T2> coroutine2, Coroutine<T3> coroutine3, Coroutine<T4> coroutine4, Coroutine<T5> coroutine5)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(false);
        GatherCore.Add(loop, ref gather, coroutine1);
        GatherCore.Add(loop, ref gather, coroutine2);
        GatherCore.Add(loop, ref gather, coroutine3);
        GatherCore.Add(loop, ref gather, coroutine4);
        GatherCore.Add(loop, ref gather, coroutine5);
        return StartedOperation.Of<(T1, T2, T3, T4, T5), GatherOperation<T1, T2, T3, T4, T5>>(new(loop.EndColdGather(gather)));
    }

    /// <summary>Takes five tasks and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5), GatherOperation<T1, T2, T3, T4, T5>> Gather<T1, T2, T3, T4, T5>(
        CoroutineTask<T1> task1, CoroutineTask<T2> task2, CoroutineTask<T3> task3, CoroutineTask<T4> task4, CoroutineTask<T5> task5)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(false);
        loop.GatherHandle(gather, task1);
        loop.GatherHandle(gather, task2);
        loop.GatherHandle(gather, task3);
        loop.GatherHandle(gather, task4);
        loop.GatherHandle(gather, task5);
        return StartedOperation.Of<(T1, T2, T3, T4, T5), GatherOperation<T1, T2, T3, T4, T5>>(new(loop.EndGather(gather)));
    }

    /// <summary>Starts six coroutines and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5, T6), GatherOperation<T1, T2, T3, T4, T5, T6>> Gather<T1, T2, T3, T4, T5, T6>(
        Coroutine<T1> coroutine1, Coroutine<T2> coroutine2, Coroutine<T3> coroutine3, Coroutine<T4> coroutine4, Coroutine<T5> coroutine5, Coroutine<T6> coroutine6)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(false);
        GatherCore.Add(loop, ref gather, coroutine1);
        GatherCore.Add(loop, ref gather, coroutine2);
        GatherCore.Add(loop, ref gather, coroutine3);
        GatherCore.Add(loop, ref gather, coroutine4);
        GatherCore.Add(loop, ref gather, coroutine5);
        GatherCore.Add(loop, ref gather, coroutine6);
        return StartedOperation.Of<(T1, T2, T3, T4, T5, T6), GatherOperation<T1, T2, T3, T4, T5, T6>>(new(loop.EndColdGather(gather)));
    }

    /// <summary>Takes six tasks and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5, T6), GatherOperation<T1, T2, T3, T4, T5, T6>> Gather<T1, T2, T3, T4, T5, T6>(
        CoroutineTask<T1> task1, CoroutineTask<T2> task2, CoroutineTask<T3> task3, CoroutineTask<T4> task4, CoroutineTask<T5> task5, CoroutineTask<T6> task6)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(false);
        loop.GatherHandle(gather, task1);
        loop.GatherHandle(gather, task2);
        loop.GatherHandle(gather, task3);
        loop.GatherHandle(gather, task4);
        loop.GatherHandle(gather, task5);
        loop.GatherHandle(gather, task6);
        return StartedOperation.Of<(T1, T2, T3, T4, T5, T6), GatherOperation<T1, T2, T3, T4, T5, T6>>(new(loop.EndGather(gather)));
    }

    /// <summary>Starts seven coroutines and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <typeparam name="T7">The type of result 7.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5, T6, T7), GatherOperation<T1, T2, T3, T4, T5, T6, T7>> Gather<T1, T2, T3, T4, T5, T6, T7>(
        Coroutine<T1> coroutine1, Coroutine<T2> coroutine2, Coroutine<T3> coroutine3, Coroutine<T4> coroutine4, Coroutine<T5> coroutine5, Coroutine<T6> coroutine6, Coroutine<T7> coroutine7)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(false);
        GatherCore.Add(loop, ref gather, coroutine1);
        GatherCore.Add(loop, ref gather, coroutine2);
        GatherCore.Add(loop, ref gather, coroutine3);
        GatherCore.Add(loop, ref gather, coroutine4);
        GatherCore.Add(loop, ref gather, coroutine5);
        GatherCore.Add(loop, ref gather, coroutine6);
        GatherCore.Add(loop, ref gather, coroutine7);
        return StartedOperation.Of<(T1, T2, T3, T4, T5, T6, T7), GatherOperation<T1, T2, T3, T4, T5, T6, T7>>(new(loop.EndColdGather(gather)));
    }

    /// <summary>Takes seven tasks and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <typeparam name="T7">The type of result 7.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5, T6, T7), GatherOperation<T1, T2, T3, T4, T5, T6, T7>> Gather<T1, T2, T3, T4, T5, T6, T7>(
        CoroutineTask<T1> task1, CoroutineTask<T2> task2, CoroutineTask<T3> task3, CoroutineTask<T4> task4, CoroutineTask<T5> task5, CoroutineTask<T6> task6, CoroutineTask<T7> task7)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(false);
        loop.GatherHandle(gather, task1);
        loop.GatherHandle(gather, task2);
        loop.GatherHandle(gather, task3);
        loop.GatherHandle(gather, task4);
        loop.GatherHandle(gather, task5);
        loop.GatherHandle(gather, task6);
        loop.GatherHandle(gather, task7);
        return StartedOperation.Of<(T1, T2, T3, T4, T5, T6, T7), GatherOperation<T1, T2, T3, T4, T5, T6, T7>>(new(loop.EndGather(gather)));
    }

    /// <summary>Starts eight coroutines and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <typeparam name="T7">The type of result 7.</typeparam>
    /// <typeparam name="T8">The type of result 8.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    /// <param name="coroutine8">Coroutine 8.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5, T6, T7, T8), GatherOperation<T1, T2, T3, T4, T5, T6, T7, T8>> Gather<T1, T2, T3, T4, T5, T6, T7, T8>(
        Coroutine<T1> coroutine1, Coroutine<T2> coroutine2, Coroutine<T3> coroutine3, Coroutine<T4> coroutine4, Coroutine<T5> coroutine5, Coroutine<T6> coroutine6, Coroutine<T7> coroutine7, Coroutine<T8> coroutine8)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(false);
        GatherCore.Add(loop, ref gather, coroutine1);
        GatherCore.Add(loop, ref gather, coroutine2);
        GatherCore.Add(loop, ref gather, coroutine3);
        GatherCore.Add(loop, ref gather, coroutine4);
        GatherCore.Add(loop, ref gather, coroutine5);
        GatherCore.Add(loop, ref gather, coroutine6);
        GatherCore.Add(loop, ref gather, coroutine7);
        GatherCore.Add(loop, ref gather, coroutine8);
        return StartedOperation.Of<(T1, T2, T3, T4, T5, T6, T7, T8), GatherOperation<T1, T2, T3, T4, T5, T6, T7, T8>>(new(loop.EndColdGather(gather)));
    }

    /// <summary>Takes eight tasks and waits for all results; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <typeparam name="T7">The type of result 7.</typeparam>
    /// <typeparam name="T8">The type of result 8.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    /// <param name="task8">Task 8.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<(T1, T2, T3, T4, T5, T6, T7, T8), GatherOperation<T1, T2, T3, T4, T5, T6, T7, T8>> Gather<T1, T2, T3, T4, T5, T6, T7, T8>(
        CoroutineTask<T1> task1, CoroutineTask<T2> task2, CoroutineTask<T3> task3, CoroutineTask<T4> task4, CoroutineTask<T5> task5, CoroutineTask<T6> task6, CoroutineTask<T7> task7, CoroutineTask<T8> task8)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(false);
        loop.GatherHandle(gather, task1);
        loop.GatherHandle(gather, task2);
        loop.GatherHandle(gather, task3);
        loop.GatherHandle(gather, task4);
        loop.GatherHandle(gather, task5);
        loop.GatherHandle(gather, task6);
        loop.GatherHandle(gather, task7);
        loop.GatherHandle(gather, task8);
        return StartedOperation.Of<(T1, T2, T3, T4, T5, T6, T7, T8), GatherOperation<T1, T2, T3, T4, T5, T6, T7, T8>>(new(loop.EndGather(gather)));
    }
}
