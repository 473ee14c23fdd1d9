// By number, since C# 12 knows no params spans.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Waits for nothing: done at the first await. asyncio's <c>gather()</c>.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineOperation<GatherOperation> Gather() => Gather(ReadOnlySpan<Coroutine>.Empty);

    /// <summary>
    /// Starts what is cold among two and waits until all are done; the first exception ends the wait. Results are not looked at. asyncio's <c>gather</c>.
    /// </summary>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    /// <remarks>A task, future or gather is waited for as it is; an operation becomes a task, and takes a task's turns. Allocates nothing.</remarks>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2) =>
        GatherAwaitables([awaitable1, awaitable2]);

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3) =>
        GatherAwaitables([awaitable1, awaitable2, awaitable3]);

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4) =>
        GatherAwaitables([awaitable1, awaitable2, awaitable3, awaitable4]);

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5) =>
        GatherAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5]);

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6) =>
        GatherAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6]);

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    /// <param name="awaitable7">Coroutine, task, future or operation 7.</param>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6, CoroutineAwaitable awaitable7) =>
        GatherAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6, awaitable7]);

    /// <inheritdoc cref="Gather(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    /// <param name="awaitable7">Coroutine, task, future or operation 7.</param>
    /// <param name="awaitable8">Coroutine, task, future or operation 8.</param>
    public static CoroutineOperation<GatherOperation> Gather(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6, CoroutineAwaitable awaitable7, CoroutineAwaitable awaitable8) =>
        GatherAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6, awaitable7, awaitable8]);

    private static CoroutineOperation<GatherOperation> GatherAwaitables(ReadOnlySpan<CoroutineAwaitable> awaitables) =>
        StartedOperation.Of(new GatherOperation(GatherAll(awaitables)));

    private static CoroutineTask GatherAll(ReadOnlySpan<CoroutineAwaitable> awaitables)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(returnExceptions: false);
        foreach (CoroutineAwaitable awaitable in awaitables)
        {
            GatherCore.Add(loop, ref gather, awaitable);
        }

        return loop.EndColdGather(gather);
    }
}
