using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A coroutine or task with a limit of time; from <see cref="Coroutine.TryWaitFor(Coroutine, TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[ColdOperation]
public struct TryWaitForOperation : ICoroutineMachine<bool>
{
    private Coroutine _coroutine;
    private CoroutineTask _task;
    private WaitForCore _core;

    internal TryWaitForOperation(Coroutine coroutine, TimeSpan timeout)
    {
        _coroutine = coroutine;
        _task = default;
        _core = new WaitForCore(timeout);
        if (coroutine.Slab is null)
        {
            ThrowHelper.DefaultCoroutine<MachineSlab>();
        }
    }

    internal TryWaitForOperation(CoroutineTask task, TimeSpan timeout)
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
    public readonly bool GetResult() => !_core.TimedOut;

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter<bool> GetAwaiter() => CoroutineLoop.StagingStore.Stage<TryWaitForOperation, bool>(in this).GetAwaiter();
}
