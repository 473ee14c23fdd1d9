// Written out for coroutines and for tasks: C# has no type parameter that stands for both without a box.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts coroutines and waits until all are done; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <param name="coroutines">The coroutines.</param>
    public static GatherOperation Gather(params ReadOnlySpan<Coroutine> coroutines) => new(GatherAll(coroutines));

    /// <summary>Starts coroutines and waits for all results; the first exception ends the wait. The result array is new.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    public static GatherArrayOperation<T> Gather<T>(ReadOnlySpan<Coroutine<T>> coroutines) => new(GatherAll(coroutines), coroutines.Length);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static GatherArrayOperation<T> Gather<T>(Coroutine<T>[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return new(GatherAll<T>(coroutines), coroutines.Length);
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherArrayOperation<T> Gather<T>(List<Coroutine<T>> coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return new(GatherAll<T>(CollectionsMarshal.AsSpan(coroutines)), coroutines.Count);
    }

    /// <summary>Starts coroutines and waits for all results, which go into a buffer of the caller; allocates nothing.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    /// <param name="results">Where the results go, in order; at least as long.</param>
    /// <returns>The part of <paramref name="results"/> that was filled.</returns>
    public static GatherIntoOperation<T> Gather<T>(ReadOnlySpan<Coroutine<T>> coroutines, Memory<T> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(results.Length, coroutines.Length, nameof(results));
        return new(GatherAll(coroutines), results[..coroutines.Length]);
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}}, Memory{T})"/>
    public static GatherIntoOperation<T> Gather<T>(Coroutine<T>[] coroutines, Memory<T> results) => Gather<T>(coroutines.AsSpan(), results);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}}, Memory{T})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherIntoOperation<T> Gather<T>(List<Coroutine<T>> coroutines, Memory<T> results) =>
        Gather<T>(CollectionsMarshal.AsSpan(coroutines), results);

    private static CoroutineTask GatherAll(ReadOnlySpan<Coroutine> coroutines)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(returnExceptions: false);
        foreach (Coroutine item in coroutines)
        {
            GatherCore.Add(loop, ref gather, item);
        }

        return loop.EndColdGather(gather);
    }

    private static CoroutineTask GatherAll<T>(ReadOnlySpan<Coroutine<T>> coroutines)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(returnExceptions: false);
        foreach (Coroutine<T> item in coroutines)
        {
            GatherCore.Add(loop, ref gather, item);
        }

        return loop.EndColdGather(gather);
    }

    /// <summary>Takes tasks and waits until all are done; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <param name="tasks">The tasks.</param>
    public static GatherOperation Gather(params ReadOnlySpan<CoroutineTask> tasks) => new(GatherAll(tasks));

    /// <summary>Takes tasks and waits for all results; the first exception ends the wait. The result array is new.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    public static GatherArrayOperation<T> Gather<T>(ReadOnlySpan<CoroutineTask<T>> tasks) => new(GatherAll(tasks), tasks.Length);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static GatherArrayOperation<T> Gather<T>(CoroutineTask<T>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return new(GatherAll<T>(tasks), tasks.Length);
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherArrayOperation<T> Gather<T>(List<CoroutineTask<T>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return new(GatherAll<T>(CollectionsMarshal.AsSpan(tasks)), tasks.Count);
    }

    /// <summary>Takes tasks and waits for all results, which go into a buffer of the caller; allocates nothing.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    /// <param name="results">Where the results go, in order; at least as long.</param>
    /// <returns>The part of <paramref name="results"/> that was filled.</returns>
    public static GatherIntoOperation<T> Gather<T>(ReadOnlySpan<CoroutineTask<T>> tasks, Memory<T> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(results.Length, tasks.Length, nameof(results));
        return new(GatherAll(tasks), results[..tasks.Length]);
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{T})"/>
    public static GatherIntoOperation<T> Gather<T>(CoroutineTask<T>[] tasks, Memory<T> results) => Gather<T>(tasks.AsSpan(), results);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{T})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherIntoOperation<T> Gather<T>(List<CoroutineTask<T>> tasks, Memory<T> results) =>
        Gather<T>(CollectionsMarshal.AsSpan(tasks), results);

    private static CoroutineTask GatherAll(ReadOnlySpan<CoroutineTask> tasks)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: false);
        foreach (CoroutineTask item in tasks)
        {
            loop.GatherHandle(gather, item);
        }

        return loop.EndGather(gather);
    }

    private static CoroutineTask GatherAll<T>(ReadOnlySpan<CoroutineTask<T>> tasks)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: false);
        foreach (CoroutineTask<T> item in tasks)
        {
            loop.GatherHandle(gather, item);
        }

        return loop.EndGather(gather);
    }
}
