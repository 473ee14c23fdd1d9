namespace Coroutines.IO;

/// <summary>What stands between a transport and a pair of reader and writer. asyncio's <c>StreamReaderProtocol</c>.</summary>
public sealed class StreamProtocol : IBufferedProtocol
{
    private readonly CoroutineReader _reader;
    private readonly Action<CoroutineReader, CoroutineWriter>? _connected;
    private readonly CoroutineEvent _writable = new(isSet: true);
    private readonly CoroutineEvent _closed = new();
    private readonly CoroutineEvent _empty = new(isSet: true);
    private Exception? _error;

    /// <summary>Makes one.</summary>
    /// <param name="reader">Gets the bytes.</param>
    /// <param name="connected">Called when the connection is made, or null.</param>
    public StreamProtocol(CoroutineReader reader, Action<CoroutineReader, CoroutineWriter>? connected = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
        _connected = connected;
    }

    /// <summary>The writer, once the connection is made.</summary>
    public CoroutineWriter? Writer { get; private set; }

    /// <summary>Called when the connection is over, with why.</summary>
    internal Action<StreamProtocol, Exception?>? Lost { get; set; }

    /// <summary>Whether the connection is over.</summary>
    internal bool IsLost { get; private set; }

    /// <summary>How often who waits to write was woken other than by the end of the connection.</summary>
    internal int Wakes { get; private set; }

    /// <summary>Set while more may be written, and at the end.</summary>
    internal CoroutineEvent Writable => _writable;

    /// <summary>Set while all that was written is sent, as far as somebody asked, and at the end.</summary>
    internal CoroutineEvent Empty => _empty;

    /// <summary>Set at the end.</summary>
    internal CoroutineEvent Closed => _closed;

    /// <summary>Why the connection is over; null where it was closed.</summary>
    internal Exception? Error => _error;

    internal CoroutineReader Reader => _reader;

    /// <inheritdoc/>
    public void ConnectionMade(ITransport transport)
    {
        _reader.SetTransport(transport);
        Writer = new CoroutineWriter(transport, this);
        _connected?.Invoke(_reader, Writer);
    }

    /// <inheritdoc/>
    public Memory<byte> GetBuffer(int sizeHint) => _reader.NextBuffer();

    /// <inheritdoc/>
    public void BufferUpdated(int count) => _reader.Received(count);

    /// <inheritdoc/>
    public bool EofReceived()
    {
        _reader.FeedEof();
        return Writer?.CanWriteEof != false;
    }

    /// <inheritdoc/>
    public void PauseWriting() => _writable.Clear();

    /// <inheritdoc/>
    public void ResumeWriting()
    {
        Wakes++;
        _writable.Set();
    }

    /// <summary>Sends what is written now; <see cref="Empty"/> tells when all is.</summary>
    internal void BeginFlush()
    {
        if (Writer!.Transport is StreamTransport transport)
        {
            transport.SendNow();
            if (transport.WriteBufferSize != 0)
            {
                _empty.Clear();
            }
        }
    }

    /// <summary>All that was written is sent.</summary>
    internal void WasSent()
    {
        Wakes++;
        _empty.Set();
    }

    /// <inheritdoc/>
    public void ConnectionLost(Exception? exception)
    {
        IsLost = true;
        _error = exception;
        if (exception is null)
        {
            _reader.FeedEof();
        }
        else
        {
            _reader.SetException(exception);
        }

        _closed.Set();
        _writable.Set();
        _empty.Set();
        Lost?.Invoke(this, exception);
    }
}
