using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>The verbs for several coroutines or tasks, given an array or a list.</summary>
public readonly partial struct Coroutine
{
    /// <inheritdoc cref="Gather(ReadOnlySpan{Coroutine})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherOperation Gather(List<Coroutine> coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Gather(CollectionsMarshal.AsSpan(coroutines));
    }

    /// <inheritdoc cref="Gather(ReadOnlySpan{CoroutineTask})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherOperation Gather(List<CoroutineTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return Gather(CollectionsMarshal.AsSpan(tasks));
    }

    /// <inheritdoc cref="Race(ReadOnlySpan{Coroutine})"/>
    [OverloadResolutionPriority(-1)]
    public static RaceOperation Race(List<Coroutine> coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Race(CollectionsMarshal.AsSpan(coroutines));
    }

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static RaceOperation<T> Race<T>(Coroutine<T>[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Race<T>(coroutines.AsSpan());
    }

    /// <inheritdoc cref="Race{T}(ReadOnlySpan{Coroutine{T}})"/>
    [OverloadResolutionPriority(-1)]
    public static RaceOperation<T> Race<T>(List<Coroutine<T>> coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return Race<T>(CollectionsMarshal.AsSpan(coroutines));
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static GatherOutcomesOperation<T> GatherOutcomes<T>(Coroutine<T>[] coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return GatherOutcomes<T>(coroutines.AsSpan());
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherOutcomesOperation<T> GatherOutcomes<T>(List<Coroutine<T>> coroutines)
    {
        ArgumentNullException.ThrowIfNull(coroutines);
        return GatherOutcomes<T>(CollectionsMarshal.AsSpan(coroutines));
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static GatherOutcomesOperation<T> GatherOutcomes<T>(CoroutineTask<T>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return GatherOutcomes<T>(tasks.AsSpan());
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherOutcomesOperation<T> GatherOutcomes<T>(List<CoroutineTask<T>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return GatherOutcomes<T>(CollectionsMarshal.AsSpan(tasks));
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}}, Memory{CoroutineOutcome{T}})"/>
    public static GatherOutcomesIntoOperation<T> GatherOutcomes<T>(Coroutine<T>[] coroutines, Memory<CoroutineOutcome<T>> outcomes) =>
        GatherOutcomes<T>(coroutines.AsSpan(), outcomes);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}}, Memory{CoroutineOutcome{T}})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherOutcomesIntoOperation<T> GatherOutcomes<T>(List<Coroutine<T>> coroutines, Memory<CoroutineOutcome<T>> outcomes) =>
        GatherOutcomes<T>(CollectionsMarshal.AsSpan(coroutines), outcomes);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{CoroutineOutcome{T}})"/>
    public static GatherOutcomesIntoOperation<T> GatherOutcomes<T>(CoroutineTask<T>[] tasks, Memory<CoroutineOutcome<T>> outcomes) =>
        GatherOutcomes<T>(tasks.AsSpan(), outcomes);

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{CoroutineTask{T}}, Memory{CoroutineOutcome{T}})"/>
    [OverloadResolutionPriority(-1)]
    public static GatherOutcomesIntoOperation<T> GatherOutcomes<T>(List<CoroutineTask<T>> tasks, Memory<CoroutineOutcome<T>> outcomes) =>
        GatherOutcomes<T>(CollectionsMarshal.AsSpan(tasks), outcomes);

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, TimeSpan?)"/>
    [OverloadResolutionPriority(-1)]
    public static WaitOperation Wait(List<CoroutineTask> tasks, WaitCondition when = WaitCondition.AllCompleted, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return Wait(CollectionsMarshal.AsSpan(tasks), when, timeout);
    }

    /// <inheritdoc cref="Wait(ReadOnlySpan{CoroutineTask}, WaitCondition, TimeSpan?)"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static WaitOperation Wait<T>(List<CoroutineTask<T>> tasks, WaitCondition when = WaitCondition.AllCompleted, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return Wait<T>(CollectionsMarshal.AsSpan(tasks), when, timeout);
    }

    /// <inheritdoc cref="AsCompleted(ReadOnlySpan{CoroutineTask}, TimeSpan?)"/>
    [OverloadResolutionPriority(-1)]
    public static AsCompletedTasks AsCompleted(List<CoroutineTask> tasks, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return AsCompleted(CollectionsMarshal.AsSpan(tasks), timeout);
    }
}
