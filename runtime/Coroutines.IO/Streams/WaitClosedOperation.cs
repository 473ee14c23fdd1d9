using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

/// <summary>Waits for the end of a connection; from <see cref="CoroutineWriter.WaitClosed"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public struct WaitClosedOperation : ICoroutineMachine
{
    private readonly StreamProtocol _protocol;
    private CoroutineEvent.WaitOperation _wait;

    internal WaitClosedOperation(StreamProtocol protocol)
    {
        _protocol = protocol;
        _wait = protocol.Closed.Wait().Machine;
    }

    void ICoroutineMachine.Describe(CompilerServices.MachineMapBuilder map) => map.WaitsFor(in _protocol);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        PollStatus status = _wait.Poll(ref context);
        return status == PollStatus.Completed && _protocol.Error is { } error ? throw error : status;
    }
}
