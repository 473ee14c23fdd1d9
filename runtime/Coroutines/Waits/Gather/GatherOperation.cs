// By arity: a gather without results, and one for each number of them.
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Coroutines or tasks without results that run at the same time; from <c>Coroutine.Gather</c>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation : ICoroutineMachine, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => Task.Poll(ref context);

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => Task.GetAwaiter();
}

/// <summary>Two coroutines or tasks that run at the same time; from <c>Coroutine.Gather</c>.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation<T1, T2> : ICoroutineMachine<(T1, T2)>, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public (T1, T2) GetResult()
    {
        CoroutineLoop loop = Task.Loop;
        int gather = Task.Index;
        var result = (loop.TakeChild<T1>(gather), loop.TakeChild<T2>(gather));
        loop.ReleaseLink(gather, consumed: true);
        return result;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<(T1, T2)> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherOperation<T1, T2>, (T1, T2)>(in this).GetAwaiter();
}

/// <summary>Three coroutines or tasks that run at the same time; from <c>Coroutine.Gather</c>.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation<T1, T2, T3> : ICoroutineMachine<(T1, T2, T3)>, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public (T1, T2, T3) GetResult()
    {
        CoroutineLoop loop = Task.Loop;
        int gather = Task.Index;
        var result = (loop.TakeChild<T1>(gather), loop.TakeChild<T2>(gather), loop.TakeChild<T3>(gather));
        loop.ReleaseLink(gather, consumed: true);
        return result;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<(T1, T2, T3)> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherOperation<T1, T2, T3>, (T1, T2, T3)>(in this).GetAwaiter();
}

/// <summary>Four coroutines or tasks that run at the same time; from <c>Coroutine.Gather</c>.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation<T1, T2, T3, T4> : ICoroutineMachine<(T1, T2, T3, T4)>, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public (T1, T2, T3, T4) GetResult()
    {
        CoroutineLoop loop = Task.Loop;
        int gather = Task.Index;
        var result = (loop.TakeChild<T1>(gather), loop.TakeChild<T2>(gather), loop.TakeChild<T3>(gather), loop.TakeChild<T4>(gather));
        loop.ReleaseLink(gather, consumed: true);
        return result;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<(T1, T2, T3, T4)> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherOperation<T1, T2, T3, T4>, (T1, T2, T3, T4)>(in this).GetAwaiter();
}

/// <summary>Five coroutines or tasks that run at the same time; from <c>Coroutine.Gather</c>.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation<T1, T2, T3, T4, T5> : ICoroutineMachine<(T1, T2, T3, T4, T5)>, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public (T1, T2, T3, T4, T5) GetResult()
    {
        CoroutineLoop loop = Task.Loop;
        int gather = Task.Index;
        var result = (loop.TakeChild<T1>(gather), loop.TakeChild<T2>(gather), loop.TakeChild<T3>(gather), loop.TakeChild<T4>(gather), loop.TakeChild<T5>(gather));
        loop.ReleaseLink(gather, consumed: true);
        return result;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<(T1, T2, T3, T4, T5)> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherOperation<T1, T2, T3, T4, T5>, (T1, T2, T3, T4, T5)>(in this).GetAwaiter();
}

/// <summary>Six coroutines or tasks that run at the same time; from <c>Coroutine.Gather</c>.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
/// <typeparam name="T6">The type of result 6.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation<T1, T2, T3, T4, T5, T6> : ICoroutineMachine<(T1, T2, T3, T4, T5, T6)>, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public (T1, T2, T3, T4, T5, T6) GetResult()
    {
        CoroutineLoop loop = Task.Loop;
        int gather = Task.Index;
        var result = (loop.TakeChild<T1>(gather), loop.TakeChild<T2>(gather), loop.TakeChild<T3>(gather), loop.TakeChild<T4>(gather), loop.TakeChild<T5>(gather), loop.TakeChild<T6>(gather));
        loop.ReleaseLink(gather, consumed: true);
        return result;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<(T1, T2, T3, T4, T5, T6)> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherOperation<T1, T2, T3, T4, T5, T6>, (T1, T2, T3, T4, T5, T6)>(in this).GetAwaiter();
}

/// <summary>Seven coroutines or tasks that run at the same time; from <c>Coroutine.Gather</c>.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
/// <typeparam name="T6">The type of result 6.</typeparam>
/// <typeparam name="T7">The type of result 7.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation<T1, T2, T3, T4, T5, T6, T7> : ICoroutineMachine<(T1, T2, T3, T4, T5, T6, T7)>, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public (T1, T2, T3, T4, T5, T6, T7) GetResult()
    {
        CoroutineLoop loop = Task.Loop;
        int gather = Task.Index;
        var result = (loop.TakeChild<T1>(gather), loop.TakeChild<T2>(gather), loop.TakeChild<T3>(gather), loop.TakeChild<T4>(gather), loop.TakeChild<T5>(gather), loop.TakeChild<T6>(gather), loop.TakeChild<T7>(gather));
        loop.ReleaseLink(gather, consumed: true);
        return result;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<(T1, T2, T3, T4, T5, T6, T7)> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherOperation<T1, T2, T3, T4, T5, T6, T7>, (T1, T2, T3, T4, T5, T6, T7)>(in this).GetAwaiter();
}

/// <summary>Eight coroutines or tasks that run at the same time; from <c>Coroutine.Gather</c>.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
/// <typeparam name="T6">The type of result 6.</typeparam>
/// <typeparam name="T7">The type of result 7.</typeparam>
/// <typeparam name="T8">The type of result 8.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOperation<T1, T2, T3, T4, T5, T6, T7, T8> : ICoroutineMachine<(T1, T2, T3, T4, T5, T6, T7, T8)>, IStartedOperation
{
    internal GatherOperation(CoroutineTask task) => Task = task;

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public (T1, T2, T3, T4, T5, T6, T7, T8) GetResult()
    {
        CoroutineLoop loop = Task.Loop;
        int gather = Task.Index;
        var result = (loop.TakeChild<T1>(gather), loop.TakeChild<T2>(gather), loop.TakeChild<T3>(gather), loop.TakeChild<T4>(gather), loop.TakeChild<T5>(gather), loop.TakeChild<T6>(gather), loop.TakeChild<T7>(gather), loop.TakeChild<T8>(gather));
        loop.ReleaseLink(gather, consumed: true);
        return result;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<(T1, T2, T3, T4, T5, T6, T7, T8)> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherOperation<T1, T2, T3, T4, T5, T6, T7, T8>, (T1, T2, T3, T4, T5, T6, T7, T8)>(in this).GetAwaiter();
}
