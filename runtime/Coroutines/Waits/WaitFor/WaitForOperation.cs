using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A coroutine or task with a limit of time; from <see cref="Coroutine.WaitFor(Coroutine, TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[ColdOperation]
public struct WaitForOperation : ICoroutineMachine
{
    private WaitForAwaitee _awaitee;

    internal WaitForOperation(Coroutine coroutine, TimeSpan timeout) => _awaitee = new WaitForAwaitee(coroutine, timeout);

    internal WaitForOperation(CoroutineTask task, TimeSpan timeout) => _awaitee = new WaitForAwaitee(task, timeout);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _awaitee.PollOrThrow(ref context);

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter GetAwaiter() => CoroutineLoop.StagingStore.Stage(in this).GetAwaiter();
}
