using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A coroutine or task with a limit of time; from <see cref="Coroutine.WaitFor{T}(Coroutine{T}, TimeSpan)"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct WaitForOperation<T> : ICoroutineMachine<T>
{
    private WaitForAwaitee<T> _awaitee;

    internal WaitForOperation(Coroutine<T> coroutine, TimeSpan timeout) => _awaitee = new WaitForAwaitee<T>(coroutine, timeout);

    internal WaitForOperation(CoroutineTask<T> task, TimeSpan timeout) => _awaitee = new WaitForAwaitee<T>(task, timeout);

    void ICoroutineMachine.Describe(MachineMapBuilder map) => _awaitee.Describe(map);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _awaitee.PollOrThrow(ref context);

    /// <inheritdoc/>
    public T GetResult() => _awaitee.GetResult();
}
