using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO;

/// <summary>A connection seen from its protocol: bytes are written to it and never waited for. asyncio's <c>Transport</c>.</summary>
/// <remarks>Belongs to the thread of its loop. Nothing here blocks, and writing allocates nothing after warm-up.</remarks>
public interface ITransport
{
    /// <summary>Whether it is closed or closing.</summary>
    bool IsClosing { get; }

    /// <summary>Whether bytes are received.</summary>
    bool IsReading { get; }

    /// <summary>Whether the end of what is written can be told while reading goes on; not over TLS.</summary>
    bool CanWriteEof { get; }

    /// <summary>How many bytes were written and not taken by the system yet.</summary>
    int WriteBufferSize { get; }

    /// <summary>At how many bytes in the write buffer the protocol is told to go on, and above how many to pause.</summary>
    (int Low, int High) WriteBufferLimits { get; }

    /// <summary>The address of this side, where it has one.</summary>
    EndPoint? LocalEndPoint { get; }

    /// <summary>The address of the other side, where it has one.</summary>
    EndPoint? RemoteEndPoint { get; }

    /// <summary>The socket, where there is one: for its options. Reading, writing and closing are the transport's.</summary>
    Socket? Socket { get; }

    /// <summary>The protocol; a new one gets what comes from here on.</summary>
    IBaseProtocol Protocol { get; set; }

    /// <summary>Writes bytes; they are copied, and go out together at the end of the turn. On a connection that is lost they are dropped.</summary>
    /// <param name="data">The bytes.</param>
    /// <exception cref="InvalidOperationException">After <see cref="WriteEof"/>.</exception>
    void Write(ReadOnlySpan<byte> data);

    /// <summary>Tells the other side, after what is written, that no more will come; reading goes on.</summary>
    /// <exception cref="NotSupportedException">The transport cannot.</exception>
    void WriteEof();

    /// <summary>Receives no more, sends what is written, then closes.</summary>
    void Close();

    /// <summary>Closes at once; what is written and not sent is lost.</summary>
    void Abort();

    /// <summary>Receives nothing for a while; the system's buffers fill, and the other side has to wait.</summary>
    void PauseReading();

    /// <summary>Receives again.</summary>
    void ResumeReading();

    /// <summary>Sets the marks of the write buffer.</summary>
    /// <param name="high">Above how many bytes the protocol is told to pause; null: four times the low mark, or 64 KiB.</param>
    /// <param name="low">At how many it is told to go on; null: a quarter of the high mark.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not <c>high &gt;= low &gt;= 0</c>.</exception>
    void SetWriteBufferLimits(int? high = null, int? low = null);
}
