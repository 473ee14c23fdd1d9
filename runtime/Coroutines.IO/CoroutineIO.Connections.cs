namespace Coroutines.IO;

/// <summary>The verbs of asyncio's outer half: <c>using static Coroutines.IO.CoroutineIO;</c>.</summary>
public static partial class CoroutineIO
{
    /// <summary>Connects to a host over TCP. asyncio's <c>open_connection</c>.</summary>
    /// <param name="host">A name or an address; of a name the addresses are tried one after the other.</param>
    /// <param name="port">The port.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What to read from it and to write to it with.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The name does not resolve, or no address of it answers; the message names the peer.</exception>
    /// <remarks>A cancelled one closes what it has opened. Allocates the connection.</remarks>
    [Coroutine]
    public static async Coroutine<(CoroutineReader Reader, CoroutineWriter Writer)> OpenConnection(string host, int port, ConnectionOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ConnectionOptions how = options ?? new ConnectionOptions();
        CoroutineReader reader = new(how.Limit);
        SocketSelector selector = SocketSelector.Current;
        var socket = await Connector.Connect(selector, host, port, how);
        StreamTransport transport = new(selector.Open(socket), new StreamProtocol(reader));
        transport.Start();
        return (reader, ((StreamProtocol)transport.Protocol).Writer!);
    }

    /// <summary>Connects to a Unix socket. asyncio's <c>open_unix_connection</c>.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What to read from it and to write to it with.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">Nobody listens there; the message names the path.</exception>
    [Coroutine]
    public static async Coroutine<(CoroutineReader Reader, CoroutineWriter Writer)> OpenUnixConnection(string path, ConnectionOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        CoroutineReader reader = new(options?.Limit ?? CoroutineReader.DefaultLimit);
        SocketSelector selector = SocketSelector.Current;
        var socket = await Connector.ConnectUnix(selector, path);
        StreamTransport transport = new(selector.Open(socket), new StreamProtocol(reader));
        transport.Start();
        return (reader, ((StreamProtocol)transport.Protocol).Writer!);
    }
}
