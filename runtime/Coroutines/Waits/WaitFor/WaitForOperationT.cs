using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A coroutine or task with a limit of time; from <see cref="Coroutine.WaitFor{T}(Coroutine{T}, TimeSpan)"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[ColdOperation]
public struct WaitForOperation<T> : ICoroutineMachine<T>
{
    private Coroutine<T> _coroutine;
    private CoroutineTask<T> _task;
    private WaitForCore _core;

    internal WaitForOperation(Coroutine<T> coroutine, TimeSpan timeout)
    {
        _coroutine = coroutine;
        _task = default;
        _core = new WaitForCore(timeout);
        if (coroutine.Slab is null)
        {
            ThrowHelper.DefaultCoroutine<MachineSlab>();
        }
    }

    internal WaitForOperation(CoroutineTask<T> task, TimeSpan timeout)
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
        if (status == PollStatus.Completed && _core.TimedOut)
        {
            ThrowHelper.ThrowTimeout(_core.Timeout);
        }

        return status;
    }

    /// <inheritdoc/>
    public T GetResult() => _core.ResultOf(ref _coroutine, ref _task);

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter<T> GetAwaiter() => CoroutineLoop.StagingStore.Stage<WaitForOperation<T>, T>(in this).GetAwaiter();
}
