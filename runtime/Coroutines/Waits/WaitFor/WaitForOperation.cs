using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>What is awaited with a limit of time; from <see cref="Coroutine.WaitFor(CoroutineAwaitable, TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct WaitForOperation : ICoroutineMachine
{
    private WaitForAwaitee _awaitee;

    internal WaitForOperation(CoroutineAwaitable awaitable, TimeSpan timeout) => _awaitee = new WaitForAwaitee(awaitable, timeout);

    void ICoroutineMachine.Describe(MachineMapBuilder map) => _awaitee.Describe(map);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _awaitee.PollOrThrow(ref context);
}
