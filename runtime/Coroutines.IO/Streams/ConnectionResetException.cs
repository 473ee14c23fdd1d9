using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO;

/// <summary>The other side has broken the connection off, or this one lost it. asyncio's <c>ConnectionResetError</c> and <c>BrokenPipeError</c>.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown by the library.")]
public sealed class ConnectionResetException : IOException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, with the peer.</param>
    /// <param name="inner">What the system said, or null.</param>
    public ConnectionResetException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>The error for one more who meets it: that of a lost connection is made anew, so that its trace is that of who waits.</summary>
    internal static Exception Again(Exception error) => error is ConnectionResetException ? new ConnectionResetException(error.Message, error.InnerException) : error;

    /// <summary>What an error of a connection is told as: that of one that is gone names the peer.</summary>
    internal static Exception From(Exception error, EndPoint? peer)
    {
        SocketException? socket = error as SocketException ?? error.InnerException as SocketException;
        return socket?.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.NotConnected or SocketError.TimedOut
            ? new ConnectionResetException($"The connection with {peer?.ToString() ?? "the other side"} was lost: {socket.Message}.", error)
            : error;
    }
}
