namespace Coroutines.IO;

/// <summary>What stands between a transport and a pair of reader and writer. asyncio's <c>StreamReaderProtocol</c>.</summary>
public sealed class StreamProtocol : IBufferedProtocol
{
    /// <summary>Makes one.</summary>
    /// <param name="reader">Gets the bytes.</param>
    public StreamProtocol(CoroutineReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Reader = reader;
    }

    /// <summary>The writer, once the connection is made.</summary>
    public CoroutineWriter? Writer { get; private set; }

    /// <summary>Called when the connection is over.</summary>
    internal Action<StreamProtocol>? Lost { get; set; }

    /// <summary>Whether the connection is over.</summary>
    internal bool IsLost { get; private set; }

    /// <summary>How often who waits to write was woken other than by the end of the connection.</summary>
    internal int Wakes { get; private set; }

    /// <summary>Set while more may be written, and at the end.</summary>
    internal CoroutineEvent Writable { get; } = new(isSet: true);

    /// <summary>Set while all that was written is sent, as far as somebody asked, and at the end.</summary>
    internal CoroutineEvent Empty { get; } = new(isSet: true);

    /// <summary>Set at the end.</summary>
    internal CoroutineEvent Closed { get; } = new();

    /// <summary>Why the connection is over; null where it was closed.</summary>
    internal Exception? Error { get; private set; }

    internal CoroutineReader Reader { get; }

    /// <inheritdoc/>
    public void ConnectionMade(ITransport transport)
    {
        Reader.SetTransport(transport);
        Writer = new CoroutineWriter(transport, this);
    }

    /// <inheritdoc/>
    public Memory<byte> GetBuffer(int sizeHint) => Reader.NextBuffer();

    /// <inheritdoc/>
    public void BufferUpdated(int count) => Reader.Received(count);

    /// <inheritdoc/>
    public bool EofReceived()
    {
        Reader.FeedEof();
        return Writer?.CanWriteEof != false;
    }

    /// <inheritdoc/>
    public void PauseWriting() => Writable.Clear();

    /// <inheritdoc/>
    public void ResumeWriting()
    {
        Wakes++;
        Writable.Set();
    }

    /// <summary>Sends what is written now; <see cref="Empty"/> tells when all is.</summary>
    internal void BeginFlush()
    {
        if (Writer!.Transport is StreamTransport transport)
        {
            transport.SendNow();
            if (transport.WriteBufferSize != 0)
            {
                Empty.Clear();
            }
        }
    }

    /// <summary>All that was written is sent.</summary>
    internal void WasSent()
    {
        Wakes++;
        Empty.Set();
    }

    /// <inheritdoc/>
    public void ConnectionLost(Exception? exception)
    {
        IsLost = true;
        Error = exception;
        if (exception is null)
        {
            Reader.FeedEof();
        }
        else
        {
            Reader.SetException(exception);
        }

        Closed.Set();
        Writable.Set();
        Empty.Set();
        Lost?.Invoke(this);
    }
}
