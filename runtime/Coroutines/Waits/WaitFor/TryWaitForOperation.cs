using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A coroutine or task with a limit of time; from <see cref="Coroutine.TryWaitFor(Coroutine, TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[ColdOperation]
public struct TryWaitForOperation : ICoroutineMachine<bool>
{
    private WaitForAwaitee _awaitee;

    internal TryWaitForOperation(Coroutine coroutine, TimeSpan timeout) => _awaitee = new WaitForAwaitee(coroutine, timeout);

    internal TryWaitForOperation(CoroutineTask task, TimeSpan timeout) => _awaitee = new WaitForAwaitee(task, timeout);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _awaitee.Poll(ref context);

    /// <inheritdoc/>
    public readonly bool GetResult() => !_awaitee.TimedOut;

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter<bool> GetAwaiter() => CoroutineLoop.StagingStore.Stage<TryWaitForOperation, bool>(in this).GetAwaiter();
}
