using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>What is awaited with a limit of time; from <see cref="Coroutine.TryWaitFor(CoroutineAwaitable, TimeSpan)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct TryWaitForOperation : ICoroutineMachine<bool>
{
    private WaitForAwaitee _awaitee;

    internal TryWaitForOperation(CoroutineAwaitable awaitable, TimeSpan timeout) => _awaitee = new WaitForAwaitee(awaitable, timeout);

    void ICoroutineMachine.Describe(MachineMapBuilder map) => _awaitee.Describe(map);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _awaitee.Poll(ref context);

    /// <inheritdoc/>
    public readonly bool GetResult() => !_awaitee.TimedOut;
}
