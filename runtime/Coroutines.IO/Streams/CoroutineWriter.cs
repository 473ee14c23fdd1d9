using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO;

/// <summary>Writes bytes to a connection. asyncio's <c>StreamWriter</c>.</summary>
/// <remarks>
/// <see cref="Write"/> copies and never waits; what is written in one turn goes out in one piece at its end. Await <see cref="Drain"/> after writing, so that a slow reader on the other side slows the
/// writer down. Belongs to the thread of its loop; writing allocates nothing after warm-up.
/// </remarks>
public sealed class CoroutineWriter
{
    private readonly StreamProtocol _protocol;

    /// <summary>Makes the writer of a transport; connections make their own.</summary>
    /// <param name="transport">The transport.</param>
    /// <param name="protocol">Its protocol.</param>
    public CoroutineWriter(ITransport transport, StreamProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(protocol);
        Transport = transport;
        _protocol = protocol;
    }

    /// <summary>The transport.</summary>
    public ITransport Transport { get; }

    /// <summary>Whether it is closed or closing.</summary>
    public bool IsClosing => Transport.IsClosing;

    /// <summary>Whether the end can be told while reading goes on; not over TLS.</summary>
    public bool CanWriteEof => Transport.CanWriteEof;

    internal StreamProtocol Protocol => _protocol;

    /// <summary>Writes bytes; they are copied. On a connection that is lost they are dropped, and <see cref="Drain"/> says so.</summary>
    /// <param name="data">The bytes.</param>
    /// <exception cref="InvalidOperationException">After <see cref="WriteEof"/>.</exception>
    public void Write(ReadOnlySpan<byte> data) => Transport.Write(data);

    /// <summary>Writes one piece after the other. asyncio's <c>writelines</c>.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <exception cref="InvalidOperationException">After <see cref="WriteEof"/>.</exception>
    public void WriteLines(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            Transport.Write(piece.Span);
        }
    }

    /// <summary>Waits while too much is written that was not sent; completes at once below the high-water mark. A cancelled one leaves what is written.</summary>
    /// <remarks>If the connection is closed while it waits, it ends well, as asyncio's does; the next one throws. If the connection breaks, it throws why.</remarks>
    /// <exception cref="ConnectionResetException">The connection was lost, or is closed.</exception>
    public CoroutineOperation<DrainOperation> Drain() => new DrainOperation(this, isFlush: false);

    /// <summary>Sends what is written now, and waits until the system has taken all of it. asyncio has nothing like it.</summary>
    /// <exception cref="ConnectionResetException">The connection was lost.</exception>
    public CoroutineOperation<DrainOperation> Flush() => new DrainOperation(this, isFlush: true);

    /// <summary>Tells the other side, after what is written, that no more will come; reading goes on.</summary>
    /// <exception cref="NotSupportedException">The transport cannot, as over TLS.</exception>
    public void WriteEof() => Transport.WriteEof();

    /// <summary>Sends what is written, then closes the connection; reading ends. Await <see cref="WaitClosed"/> for the end of that.</summary>
    public void Close() => Transport.Close();

    /// <summary>Closes the connection at once; what is written and not sent is lost.</summary>
    public void Abort() => Transport.Abort();

    /// <summary>Waits until the connection is closed.</summary>
    /// <exception cref="ConnectionResetException">It was lost before.</exception>
    public CoroutineOperation<WaitClosedOperation> WaitClosed() => new WaitClosedOperation(_protocol);

    /// <summary>Says more of the connection: <c>"peername"</c>, <c>"sockname"</c>, <c>"socket"</c>, over TLS <c>"ssl_object"</c>, as asyncio has them.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The object; null where there is none.</returns>
    public object? ExtraInfo(string name) => name switch
    {
        "peername" => Transport.RemoteEndPoint,
        "sockname" => Transport.LocalEndPoint,
        "socket" => Transport.Socket,
        _ => null,
    };

    /// <summary>The address of the other side, where it has one.</summary>
    public EndPoint? RemoteEndPoint => Transport.RemoteEndPoint;

    /// <summary>The address of this side, where it has one.</summary>
    public EndPoint? LocalEndPoint => Transport.LocalEndPoint;

    /// <summary>The socket, where there is one.</summary>
    public Socket? Socket => Transport.Socket;
}
