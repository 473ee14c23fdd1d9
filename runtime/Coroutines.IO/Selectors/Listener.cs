using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO;

/// <summary>A listening socket that gives out the connections that come in, in turns of the loop.</summary>
internal abstract class Listener(SocketSelector selector, Socket socket) : IDisposable
{
    /// <summary>How long nothing is accepted after the process has run out of descriptors, as asyncio has it.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    public SocketSelector Selector { get; } = selector;

    public Socket Socket { get; } = socket;

    public EndPoint EndPoint { get; } = socket.LocalEndPoint!;

    public bool IsClosed { get; private set; }

    /// <summary>Gets each connection.</summary>
    public Action<Socket>? Accepted { get; set; }

    /// <summary>Begins, or goes on, to accept.</summary>
    public abstract void Start();

    /// <summary>Leaves what comes in to the system's backlog.</summary>
    protected abstract void Stop();

    /// <summary>Closes the socket; those in the backlog are refused.</summary>
    public void Dispose()
    {
        if (!IsClosed)
        {
            IsClosed = true;
            Stop();
            Selector.Remove(this);
            Socket.Dispose();
        }
    }

    /// <summary>Gives a connection out. What its owner throws is reported.</summary>
    protected void Give(Socket connection)
    {
        try
        {
            Accepted!(connection);
        }
        catch (Exception error)
        {
            connection.Dispose();
            Selector.Loop.CallExceptionHandler($"A connection at {EndPoint} could not be taken.", error);
        }
    }

    /// <summary>The system gives no more connections for now: reported, and tried again later.</summary>
    protected void Pause(Exception error)
    {
        Stop();
        Selector.Loop.CallExceptionHandler($"Accepting at {EndPoint} failed; it goes on after {s_pause.TotalSeconds:0} s.", error);
        Selector.Loop.CallLater(s_pause, static listener => ((Listener)listener!).GoOn(), this);
    }

    private void GoOn()
    {
        if (!IsClosed)
        {
            Start();
        }
    }
}
