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
        ArgumentOutOfRangeException.ThrowIfLessThan(how.Limit, 1, nameof(options));
        SocketSelector selector = SocketSelector.Current;
        var streams = StreamTransport.OpenStreams(selector, await Connector.Connect(selector, host, port, how), how.Limit);
        return (streams.Reader, streams.Writer!);
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
        ConnectionOptions how = options ?? new ConnectionOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(how.Limit, 1, nameof(options));
        SocketSelector selector = SocketSelector.Current;
        var streams = StreamTransport.OpenStreams(selector, await Connector.ConnectUnix(selector, path), how.Limit);
        return (streams.Reader, streams.Writer!);
    }
}
