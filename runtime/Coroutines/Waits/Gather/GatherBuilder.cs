using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// Makes a gather of any number of children, cold coroutines and tasks mixed, one by one and in order. Each coroutine starts as it is added.
/// </summary>
/// <remarks>Allocates nothing. Call <see cref="Build"/> once.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "A builder is never compared.")]
[StackTraceHidden]
public readonly struct GatherBuilder
{
    private readonly CoroutineLoop _loop;
    private readonly int _gather;

    /// <summary>Begins a gather on the current loop.</summary>
    /// <param name="returnExceptions">Whether exceptions and cancellations of children count as results: the gather then never fails, and each child's handle tells its outcome.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public GatherBuilder(bool returnExceptions)
    {
        _loop = CoroutineLoop.Current;
        _gather = _loop.BeginGather(returnExceptions);
    }

    /// <summary>Starts a coroutine as the next child.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The child's handle; it is stale once the gather was awaited, unless it is preserved.</returns>
    public CoroutineTask Add(Coroutine coroutine)
    {
        GatherCore.Add(_loop, _gather, coroutine.Slab, coroutine.Index, coroutine.Generation);
        return _loop.HandleOf(_loop.LastChild(_gather));
    }

    /// <summary>Starts a coroutine with a result as the next child.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The child's handle; it is stale once the gather was awaited, unless it is preserved.</returns>
    public CoroutineTask<T> Add<T>(Coroutine<T> coroutine)
    {
        GatherCore.Add(_loop, _gather, coroutine.Slab, coroutine.Index, coroutine.Generation);
        return new CoroutineTask<T>(_loop.HandleOf(_loop.LastChild(_gather)));
    }

    /// <summary>Takes a task, future, shield or gather as the next child.</summary>
    /// <param name="task">Its handle.</param>
    public void Add(CoroutineTask task) => _loop.GatherHandle(_gather, task);

    /// <summary>Ends the making.</summary>
    /// <returns>The gather, to await or to use as a handle.</returns>
    public CoroutineOperation<GatherOperation> Build() => StartedOperation.Of(new GatherOperation(_loop.EndGather(_gather)));
}
