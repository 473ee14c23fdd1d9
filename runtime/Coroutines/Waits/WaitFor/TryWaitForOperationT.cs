using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A coroutine or task with a limit of time; from <see cref="Coroutine.TryWaitFor{T}(Coroutine{T}, TimeSpan)"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[ColdOperation]
public struct TryWaitForOperation<T> : ICoroutineMachine<TimedResult<T>>
{
    private Coroutine<T> _coroutine;
    private CoroutineTask<T> _task;
    private WaitForCore _core;

    internal TryWaitForOperation(Coroutine<T> coroutine, TimeSpan timeout)
    {
        _coroutine = coroutine;
        _task = default;
        _core = new WaitForCore(timeout);
        if (coroutine.Slab is null)
        {
            ThrowHelper.DefaultCoroutine<MachineSlab>();
        }
    }

    internal TryWaitForOperation(CoroutineTask<T> task, TimeSpan timeout)
    {
        _coroutine = default;
        _task = task;
        _core = new WaitForCore(timeout);
    }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        PollStatus status = _coroutine.Slab is { } slab
            ? _core.Poll(ref _coroutine, default, slab, _coroutine.Index, _coroutine.Generation, ref context)
            : _core.Poll(ref _task, _task, null, 0, 0, ref context);
        return status;
    }

    /// <inheritdoc/>
    public TimedResult<T> GetResult() =>
        _core.TimedOut ? default : new TimedResult<T>(true, _core.ResultOf(ref _coroutine, ref _task));

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter<TimedResult<T>> GetAwaiter() => CoroutineLoop.StagingStore.Stage<TryWaitForOperation<T>, TimedResult<T>>(in this).GetAwaiter();
}
