using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO;

public static partial class CoroutineIO
{
    /// <summary>Serves connections that come in over TCP. asyncio's <c>start_server</c>.</summary>
    /// <param name="handler">Serves one connection, as a task of its own: <c>static (reader, writer) => Serve(reader, writer)</c>. When it ends, its connection is closed.</param>
    /// <param name="host">Where to listen: an address, or a name whose addresses are all taken; null: everywhere.</param>
    /// <param name="port">The port; zero: one that is free, see <see cref="CoroutineServer.Port"/>.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The server, which accepts from here on.</returns>
    /// <exception cref="SocketException">The port is in use, or the name does not resolve; the message names the address.</exception>
    /// <remarks>An exception of a handler is reported to the loop's handler and ends its connection alone; that of a lost connection is a finding of debug mode.</remarks>
    [Coroutine]
    public static async Coroutine<CoroutineServer> StartServer(Func<CoroutineReader, CoroutineWriter, Coroutine> handler, string? host, int port, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ServerOptions how = options ?? new ServerOptions();
        SocketSelector selector = SocketSelector.Current;
        IPAddress[] addresses = host is null ? [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any] : await Connector.Resolve(host, port);
        CoroutineServer server = new(selector, handler, how);
        try
        {
            int bound = port;
            foreach (IPAddress address in addresses)
            {
                server.Listen(new IPEndPoint(address, bound));
                bound = server.Port;
            }
        }
        catch
        {
            server.Close();
            throw;
        }

        server.Start();
        return server;
    }

    /// <summary>Serves connections at a Unix socket. asyncio's <c>start_unix_server</c>.</summary>
    /// <param name="handler">As of <see cref="StartServer"/>.</param>
    /// <param name="path">Its path; a socket that nobody listens at any more is replaced. It is removed when the server closes.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The server, which accepts from here on.</returns>
    /// <exception cref="SocketException">Somebody listens there, or the path cannot be used; the message names it.</exception>
    [Coroutine]
    public static async Coroutine<CoroutineServer> StartUnixServer(Func<CoroutineReader, CoroutineWriter, Coroutine> handler, string path, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentException.ThrowIfNullOrEmpty(path);
        SocketSelector selector = SocketSelector.Current;
        if (File.Exists(path) && await Connector.IsDeserted(selector, path))
        {
            File.Delete(path);
        }

        CoroutineServer server = new(selector, handler, options ?? new ServerOptions());
        server.Listen(new UnixDomainSocketEndPoint(path));
        server.Start();
        return server;
    }
}
