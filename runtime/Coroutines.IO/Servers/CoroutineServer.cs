using System.Net;
using System.Net.Sockets;
using static Coroutines.Coroutine;

namespace Coroutines.IO;

/// <summary>Accepts connections and serves each by a task. asyncio's <c>Server</c>.</summary>
/// <remarks>Belongs to the thread of its loop, which closes it at its own end.</remarks>
public sealed partial class CoroutineServer
{
    private readonly SocketSelector _selector;
    private readonly Func<CoroutineReader, CoroutineWriter, Coroutine> _handler;
    private readonly ServerOptions _options;
    private readonly List<Listener> _listeners = [];
    private readonly Dictionary<StreamProtocol, CoroutineTask> _clients = [];
    private readonly CoroutineEvent _ended = new();
    private string? _path;

    internal CoroutineServer(SocketSelector selector, Func<CoroutineReader, CoroutineWriter, Coroutine> handler, ServerOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Limit, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Backlog, 1, nameof(options));
        _selector = selector;
        _handler = handler;
        _options = options;
    }

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<EndPoint> EndPoints { get; private set; } = [];

    /// <summary>The port of the first address; zero at a Unix socket.</summary>
    public int Port => EndPoints is [IPEndPoint first, ..] ? first.Port : 0;

    /// <summary>Whether it accepts.</summary>
    public bool IsServing => _listeners.Count != 0;

    /// <summary>How many connections are open.</summary>
    public int ClientCount => _clients.Count;

    /// <summary>Stops to accept; the connections that are open go on. asyncio's <c>close</c>.</summary>
    public void Close()
    {
        foreach (Listener listener in _listeners)
        {
            listener.Dispose();
        }

        _listeners.Clear();
        if (_path is not null)
        {
            File.Delete(_path);
            _path = null;
        }

        EndIfDone();
    }

    /// <summary>Breaks all connections off: what is written and not sent is lost, and their handlers' reads throw or end. asyncio's <c>abort_clients</c>.</summary>
    public void AbortClients()
    {
        foreach (StreamProtocol client in _clients.Keys.ToArray())
        {
            client.Writer!.Abort();
        }
    }

    /// <summary>Waits until it is closed and the last connection and its handler have ended. asyncio's <c>wait_closed</c>, as it is since 3.12.</summary>
    public CoroutineOperation<CoroutineEvent.WaitOperation> WaitClosed() => _ended.Wait();

    /// <summary>
    /// Ends in order: stops to accept, waits for the handlers, cancels those that are left after the time, whose clients see an orderly end, and breaks off what even their cleanup leaves open after the same time again.
    /// </summary>
    /// <param name="grace">How long to wait; <see cref="Timeout.InfiniteTimeSpan"/>: as long as it takes.</param>
    [Coroutine]
    public async Coroutine Shutdown(TimeSpan grace)
    {
        Close();
        if (await TryWaitFor(WaitClosed(), grace))
        {
            return;
        }

        foreach (CoroutineTask client in _clients.Values.ToArray())
        {
            client.Cancel("The server shuts down.");
        }

        if (!await TryWaitFor(WaitClosed(), grace))
        {
            AbortClients();
            await Yield();
        }
    }

    internal void Listen(EndPoint address)
    {
        Socket socket = new(address.AddressFamily, SocketType.Stream, address is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            if (address is IPEndPoint ip)
            {
                if (ip.AddressFamily == AddressFamily.InterNetworkV6)
                {
                    socket.DualMode = ip.Address.Equals(IPAddress.IPv6Any);
                }
            }

            socket.Bind(address);
            socket.Listen(_options.Backlog);
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw Connector.Named(error, address.ToString()!);
        }

        _path ??= (address as UnixDomainSocketEndPoint)?.ToString();
        Listener listener = _selector.Listen(socket);
        listener.Accepted = Accept;
        _listeners.Add(listener);
        EndPoints = [.. EndPoints, listener.EndPoint];
    }

    internal void Start() => _listeners.ForEach(static listener => listener.Start());

    private void Accept(Socket socket)
    {
        if (socket.ProtocolType == ProtocolType.Tcp)
        {
            socket.NoDelay = _options.NoDelay;
        }

        StreamProtocol client = StreamTransport.OpenStreams(_selector, socket, _options.Limit);
        _clients.Add(client, _selector.Loop.Start(Serve(client)));
    }

    [Coroutine]
    private async Coroutine Serve(StreamProtocol client)
    {
        CoroutineWriter writer = client.Writer!;
        try
        {
            await _handler(client.Reader, writer);
        }
        catch (ConnectionResetException error)
        {
            if (_selector.Loop.IsDebug)
            {
                _selector.Loop.CallExceptionHandler($"A connection with {writer.RemoteEndPoint} ended: {error.Message}");
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            _selector.Loop.CallExceptionHandler($"The handler of a connection with {writer.RemoteEndPoint} failed; the connection is closed.", error);
        }
        finally
        {
            writer.Close();
            if (client.IsLost)
            {
                Forget(client);
            }
            else
            {
                client.Lost = Forget;
            }
        }
    }

    private void Forget(StreamProtocol client)
    {
        _clients.Remove(client);
        EndIfDone();
    }

    private void EndIfDone()
    {
        if (_listeners.Count == 0 && _clients.Count == 0)
        {
            _ended.Set();
        }
    }
}
