using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

/// <summary>Waits until what was written is sent as far as it is to be; from <see cref="CoroutineWriter.Drain"/> and <see cref="CoroutineWriter.Flush"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public struct DrainOperation : ICoroutineMachine
{
    private readonly CoroutineWriter _writer;
    private readonly bool _isFlush;
    private CoroutineEvent.WaitOperation _wait;
    private bool _yields;

    /// <summary>What <see cref="StreamProtocol.Wakes"/> was when the wait began.</summary>
    private int _wakes;

    internal DrainOperation(CoroutineWriter writer, bool isFlush)
    {
        _writer = writer;
        _isFlush = isFlush;
        _wait = (isFlush ? writer.Protocol.Empty : writer.Protocol.Writable).Wait().Machine;
    }

    void ICoroutineMachine.Describe(CompilerServices.MachineMapBuilder map) => map.WaitsFor(in _writer);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        StreamProtocol protocol = _writer.Protocol;
        if (context.Flags == PollFlags.None)
        {
            if (protocol.Reader.Exception is { } error)
            {
                throw error;
            }

            if (_isFlush)
            {
                protocol.BeginFlush();
            }

            // A writer that is closing learns of its end in the next turn (asyncio); one that floods lets others run.
            _yields = _writer.IsClosing || (!context.TryProceed() && protocol.Writable.IsSet);
            if (_yields)
            {
                return Coroutine.Yield().Machine.Poll(ref context);
            }
        }
        else if (_yields)
        {
            PollStatus yielded = Coroutine.Yield().Machine.Poll(ref context);
            if (yielded != PollStatus.Completed)
            {
                return yielded;
            }

            _yields = false;
        }

        if (context.Flags == PollFlags.None)
        {
            if (protocol.IsLost)
            {
                throw Closed(protocol);
            }

            _wakes = protocol.Wakes;
        }

        PollStatus status = _wait.Poll(ref context);
        return status == PollStatus.Completed && protocol.IsLost && _wakes == protocol.Wakes ? EndLost(protocol) : status;
    }

    /// <summary>The end of the connection ended the wait. asyncio lets a drain end well if the connection was closed; what is to be flushed is lost.</summary>
    private readonly PollStatus EndLost(StreamProtocol protocol) => protocol.Error switch
    {
        null when !_isFlush => PollStatus.Completed,
        null => throw Closed(protocol),
        { } error => throw ConnectionResetException.Again(error),
    };

    private static ConnectionResetException Closed(StreamProtocol protocol) =>
        new("The connection is closed, so nothing can be written any more.", protocol.Error);
}
