// By arity: one for each number of results.
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>Two children of the task that awaits this; from the context of its step, polled at once and by nobody else.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct ChildrenOperation<T1, T2> : ICoroutineMachine<(T1, T2)>
{
    private (T1, T2) _results;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        ref TaskHeader header = ref loop.Header(context.Task);
        PollStatus status = loop.PollChildren(ref context, ref header);
        if (status == PollStatus.Completed)
        {
            _results = (loop.TakeChild<T1>(ref header), loop.TakeChild<T2>(ref header));
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly (T1, T2) GetResult() => _results;
}

/// <summary>Three children of the task that awaits this; from the context of its step, polled at once and by nobody else.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct ChildrenOperation<T1, T2, T3> : ICoroutineMachine<(T1, T2, T3)>
{
    private (T1, T2, T3) _results;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        ref TaskHeader header = ref loop.Header(context.Task);
        PollStatus status = loop.PollChildren(ref context, ref header);
        if (status == PollStatus.Completed)
        {
            _results = (loop.TakeChild<T1>(ref header), loop.TakeChild<T2>(ref header), loop.TakeChild<T3>(ref header));
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly (T1, T2, T3) GetResult() => _results;
}

/// <summary>Four children of the task that awaits this; from the context of its step, polled at once and by nobody else.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct ChildrenOperation<T1, T2, T3, T4> : ICoroutineMachine<(T1, T2, T3, T4)>
{
    private (T1, T2, T3, T4) _results;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        ref TaskHeader header = ref loop.Header(context.Task);
        PollStatus status = loop.PollChildren(ref context, ref header);
        if (status == PollStatus.Completed)
        {
            _results = (loop.TakeChild<T1>(ref header), loop.TakeChild<T2>(ref header), loop.TakeChild<T3>(ref header), loop.TakeChild<T4>(ref header));
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly (T1, T2, T3, T4) GetResult() => _results;
}

/// <summary>Five children of the task that awaits this; from the context of its step, polled at once and by nobody else.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct ChildrenOperation<T1, T2, T3, T4, T5> : ICoroutineMachine<(T1, T2, T3, T4, T5)>
{
    private (T1, T2, T3, T4, T5) _results;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        ref TaskHeader header = ref loop.Header(context.Task);
        PollStatus status = loop.PollChildren(ref context, ref header);
        if (status == PollStatus.Completed)
        {
            _results = (loop.TakeChild<T1>(ref header), loop.TakeChild<T2>(ref header), loop.TakeChild<T3>(ref header), loop.TakeChild<T4>(ref header), loop.TakeChild<T5>(ref header));
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly (T1, T2, T3, T4, T5) GetResult() => _results;
}

/// <summary>Six children of the task that awaits this; from the context of its step, polled at once and by nobody else.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
/// <typeparam name="T6">The type of result 6.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct ChildrenOperation<T1, T2, T3, T4, T5, T6> : ICoroutineMachine<(T1, T2, T3, T4, T5, T6)>
{
    private (T1, T2, T3, T4, T5, T6) _results;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        ref TaskHeader header = ref loop.Header(context.Task);
        PollStatus status = loop.PollChildren(ref context, ref header);
        if (status == PollStatus.Completed)
        {
            _results = (loop.TakeChild<T1>(ref header), loop.TakeChild<T2>(ref header), loop.TakeChild<T3>(ref header), loop.TakeChild<T4>(ref header), loop.TakeChild<T5>(ref header), loop.TakeChild<T6>(ref header));
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly (T1, T2, T3, T4, T5, T6) GetResult() => _results;
}

/// <summary>Seven children of the task that awaits this; from the context of its step, polled at once and by nobody else.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
/// <typeparam name="T6">The type of result 6.</typeparam>
/// <typeparam name="T7">The type of result 7.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct ChildrenOperation<T1, T2, T3, T4, T5, T6, T7> : ICoroutineMachine<(T1, T2, T3, T4, T5, T6, T7)>
{
    private (T1, T2, T3, T4, T5, T6, T7) _results;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        ref TaskHeader header = ref loop.Header(context.Task);
        PollStatus status = loop.PollChildren(ref context, ref header);
        if (status == PollStatus.Completed)
        {
            _results = (loop.TakeChild<T1>(ref header), loop.TakeChild<T2>(ref header), loop.TakeChild<T3>(ref header), loop.TakeChild<T4>(ref header), loop.TakeChild<T5>(ref header), loop.TakeChild<T6>(ref header), loop.TakeChild<T7>(ref header));
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly (T1, T2, T3, T4, T5, T6, T7) GetResult() => _results;
}

/// <summary>Eight children of the task that awaits this; from the context of its step, polled at once and by nobody else.</summary>
/// <typeparam name="T1">The type of result 1.</typeparam>
/// <typeparam name="T2">The type of result 2.</typeparam>
/// <typeparam name="T3">The type of result 3.</typeparam>
/// <typeparam name="T4">The type of result 4.</typeparam>
/// <typeparam name="T5">The type of result 5.</typeparam>
/// <typeparam name="T6">The type of result 6.</typeparam>
/// <typeparam name="T7">The type of result 7.</typeparam>
/// <typeparam name="T8">The type of result 8.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct ChildrenOperation<T1, T2, T3, T4, T5, T6, T7, T8> : ICoroutineMachine<(T1, T2, T3, T4, T5, T6, T7, T8)>
{
    private (T1, T2, T3, T4, T5, T6, T7, T8) _results;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        ref TaskHeader header = ref loop.Header(context.Task);
        PollStatus status = loop.PollChildren(ref context, ref header);
        if (status == PollStatus.Completed)
        {
            _results = (loop.TakeChild<T1>(ref header), loop.TakeChild<T2>(ref header), loop.TakeChild<T3>(ref header), loop.TakeChild<T4>(ref header), loop.TakeChild<T5>(ref header), loop.TakeChild<T6>(ref header), loop.TakeChild<T7>(ref header), loop.TakeChild<T8>(ref header));
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly (T1, T2, T3, T4, T5, T6, T7, T8) GetResult() => _results;
}
