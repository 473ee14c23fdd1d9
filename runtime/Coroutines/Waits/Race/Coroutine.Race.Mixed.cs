// By number, since C# 12 knows no params spans.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts what is cold among two and gives the place of the first that ends; the others are cancelled and their cleanup is awaited.</summary>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    /// <remarks>As <see cref="Race(ReadOnlySpan{Coroutine})"/>; a task or future that loses is cancelled as well. Allocates nothing.</remarks>
    public static CoroutineOperation<int, RaceOperation> Race(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2) =>
        RaceAwaitables([awaitable1, awaitable2]);

    /// <inheritdoc cref="Race(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    public static CoroutineOperation<int, RaceOperation> Race(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3) =>
        RaceAwaitables([awaitable1, awaitable2, awaitable3]);

    /// <inheritdoc cref="Race(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    public static CoroutineOperation<int, RaceOperation> Race(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4) =>
        RaceAwaitables([awaitable1, awaitable2, awaitable3, awaitable4]);

    /// <inheritdoc cref="Race(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    public static CoroutineOperation<int, RaceOperation> Race(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5) =>
        RaceAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5]);

    /// <inheritdoc cref="Race(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    public static CoroutineOperation<int, RaceOperation> Race(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6) =>
        RaceAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6]);

    /// <inheritdoc cref="Race(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    /// <param name="awaitable7">Coroutine, task, future or operation 7.</param>
    public static CoroutineOperation<int, RaceOperation> Race(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6, CoroutineAwaitable awaitable7) =>
        RaceAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6, awaitable7]);

    /// <inheritdoc cref="Race(CoroutineAwaitable, CoroutineAwaitable)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    /// <param name="awaitable7">Coroutine, task, future or operation 7.</param>
    /// <param name="awaitable8">Coroutine, task, future or operation 8.</param>
    public static CoroutineOperation<int, RaceOperation> Race(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6, CoroutineAwaitable awaitable7, CoroutineAwaitable awaitable8) =>
        RaceAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6, awaitable7, awaitable8]);

    /// <summary>Starts two and gives place and result of the first that ends; the others are cancelled and their cleanup is awaited.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    /// <remarks>As <see cref="Race(ReadOnlySpan{Coroutine})"/>. Allocates nothing.</remarks>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2) =>
        Race<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2]);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3) =>
        Race<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3]);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4) =>
        Race<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4]);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5) =>
        Race<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5]);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6) =>
        Race<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6]);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6, Coroutine<T> coroutine7) =>
        Race<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6, coroutine7]);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="coroutine1">Coroutine 1.</param>
    /// <param name="coroutine2">Coroutine 2.</param>
    /// <param name="coroutine3">Coroutine 3.</param>
    /// <param name="coroutine4">Coroutine 4.</param>
    /// <param name="coroutine5">Coroutine 5.</param>
    /// <param name="coroutine6">Coroutine 6.</param>
    /// <param name="coroutine7">Coroutine 7.</param>
    /// <param name="coroutine8">Coroutine 8.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> coroutine1, Coroutine<T> coroutine2, Coroutine<T> coroutine3, Coroutine<T> coroutine4, Coroutine<T> coroutine5, Coroutine<T> coroutine6, Coroutine<T> coroutine7, Coroutine<T> coroutine8) =>
        Race<T>((ReadOnlySpan<Coroutine<T>>)[coroutine1, coroutine2, coroutine3, coroutine4, coroutine5, coroutine6, coroutine7, coroutine8]);

    private static CoroutineOperation<int, RaceOperation> RaceAwaitables(ReadOnlySpan<CoroutineAwaitable> awaitables) =>
        StartedOperation.Of<int, RaceOperation>(new(new RaceCore(RaceAll(awaitables))));

    private static CoroutineTask RaceAll(ReadOnlySpan<CoroutineAwaitable> awaitables)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdRace();
        foreach (CoroutineAwaitable awaitable in awaitables)
        {
            // A child of a race is a task of its own, so that losing cancels it alone: it passes that on to a task that it waits for.
            Coroutine child = awaitable.IsCold ? awaitable.Coroutine : loop.Store.Stage(awaitable.Task);
            GatherCore.Add(loop, ref gather, child);
        }

        return loop.EndColdGather(gather);
    }
}
