using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO;

/// <summary>A connection over a channel: receives for its protocol while that wants it, and sends what it writes. asyncio's <c>_SelectorSocketTransport</c>.</summary>
internal sealed partial class StreamTransport : ITransport, IReadyHandler, IFlushed, IDisposable
{
    private static readonly Action<object?> s_begin = static transport => ((StreamTransport)transport!).Begin();
    private static readonly Action<object?> s_end = static transport => ((StreamTransport)transport!).End();

    private readonly SocketSelector _selector;
    private IBaseProtocol _protocol;
    private readonly Channel _channel;
    private bool _isReadPaused;
    private bool _hasReadEnd;

    /// <summary>Whether the end of the connection was queued, or has come.</summary>
    private bool _isLost;
    private Exception? _error;

    public StreamTransport(Channel channel, IBaseProtocol protocol)
    {
        _channel = channel;
        _protocol = protocol;
        _selector = channel.Selector;
        channel.Handler = this;
        LocalEndPoint = channel.LocalEndPoint;
        RemoteEndPoint = channel.RemoteEndPoint;
        _selector.Add(this);
    }

    /// <summary>A connected socket with a pair of reader and writer.</summary>
    /// <param name="selector">The selector of its loop.</param>
    /// <param name="socket">The socket; the transport's from here on.</param>
    /// <param name="limit">The reader's limit.</param>
    public static StreamProtocol OpenStreams(SocketSelector selector, Socket socket, int limit)
    {
        StreamProtocol protocol = new(new CoroutineReader(limit));
        new StreamTransport(selector.Open(socket), protocol).Start();
        return protocol;
    }

    public bool IsClosing { get; private set; }

    public bool IsReading => !IsClosing && !_isReadPaused && !_hasReadEnd;

    public EndPoint? LocalEndPoint { get; }

    public EndPoint? RemoteEndPoint { get; }

    public Socket? Socket => _channel.Socket;

    public IBaseProtocol Protocol
    {
        get => _protocol;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _protocol = value;
        }
    }

    /// <summary>Tells the protocol that it is connected, and receives from the turn after on.</summary>
    public void Start()
    {
        Call(static transport => transport._protocol.ConnectionMade(transport), "ConnectionMade");
        _selector.Loop.CallSoon(s_begin, this);
    }

    public void PauseReading()
    {
        if (!_isReadPaused && !IsClosing)
        {
            _isReadPaused = true;
            _channel.WatchRead(false);
        }
    }

    public void ResumeReading()
    {
        if (_isReadPaused && !IsClosing)
        {
            _isReadPaused = false;
            Begin();
        }
    }

    public void Close()
    {
        if (IsClosing)
        {
            return;
        }

        IsClosing = true;
        _channel.WatchRead(false);
        if (_written.Count == 0)
        {
            Lose(null);
        }
    }

    public void Abort() => Break(null);

    /// <summary>The loop has ended: nobody is told any more.</summary>
    public void Dispose()
    {
        IsClosing = true;
        _isLost = true;
        _written.Clear();
        _channel.Close();
    }

    public void OnReadable()
    {
        if (!IsReading)
        {
            return;
        }

        try
        {
            switch (_protocol)
            {
                case IBufferedProtocol buffered:
                    ReceiveInto(buffered);
                    break;
                case IProtocol protocol:
                    ReceiveFor(protocol);
                    break;
                default:
                    throw new InvalidOperationException($"{_protocol.GetType()} takes no bytes: it is neither an IProtocol nor an IBufferedProtocol.");
            }
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            Break(error);
        }
        catch (Exception error)
        {
            Report("The protocol threw while it was given bytes; the connection was broken off.", error);
            Break(error);
        }
    }

    private void ReceiveInto(IBufferedProtocol protocol)
    {
        Memory<byte> buffer = protocol.GetBuffer(-1);
        if (buffer.IsEmpty)
        {
            throw new InvalidOperationException($"{protocol.GetType()}.GetBuffer gave no memory to receive into.");
        }

        int count = _channel.Receive(buffer.Span);
        if (count > 0)
        {
            protocol.BufferUpdated(count);
        }
        else if (count == 0)
        {
            EndReading(protocol.EofReceived());
        }
    }

    private void ReceiveFor(IProtocol protocol)
    {
        Span<byte> buffer = _selector.Scratch;
        int count = _channel.Receive(buffer);
        if (count > 0)
        {
            protocol.DataReceived(buffer[..count]);
        }
        else if (count == 0)
        {
            EndReading(protocol.EofReceived());
        }
    }

    private void EndReading(bool keepOpen)
    {
        _hasReadEnd = true;
        _channel.WatchRead(false);
        if (!keepOpen)
        {
            Close();
        }
    }

    private void Begin()
    {
        if (IsReading)
        {
            _channel.WatchRead(true);
        }
    }

    /// <summary>Breaks the connection off: what is not sent is lost.</summary>
    private void Break(Exception? error)
    {
        if (_isLost)
        {
            return;
        }

        _written.Clear();
        Watch(false);
        IsClosing = true;
        _channel.WatchRead(false);
        Lose(error);
    }

    /// <summary>The end of the connection is told in the next turn, as asyncio does.</summary>
    private void Lose(Exception? error)
    {
        if (!_isLost)
        {
            _isLost = true;
            _error = error is null ? null : ConnectionResetException.From(error, RemoteEndPoint);
            _selector.Loop.CallSoon(s_end, this);
        }
    }

    private void End()
    {
        if (_selector.IsClosed)
        {
            return;
        }

        _selector.Remove(this);
        try
        {
            Call(static transport => transport._protocol.ConnectionLost(transport._error), "ConnectionLost");
        }
        finally
        {
            _channel.Close();
        }
    }

    /// <summary>Calls the protocol; what it throws is reported.</summary>
    private void Call(Action<StreamTransport> what, string name)
    {
        try
        {
            what(this);
        }
        catch (Exception error)
        {
            Report($"The protocol threw in {name}.", error);
        }
    }

    private void Report(string message, Exception error) =>
        _selector.Loop.CallExceptionHandler($"{message} ({_protocol.GetType().Name}, connection with {RemoteEndPoint?.ToString() ?? "a pipe"})", error);
}
