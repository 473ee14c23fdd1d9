using System.Net;
using System.Net.Sockets;
using static Coroutines.Coroutine;

namespace Coroutines.IO;

/// <summary>Finds addresses and connects to them.</summary>
internal static partial class Connector
{
    /// <summary>The addresses of a host.</summary>
    [Coroutine]
    public static async Coroutine<IPAddress[]> Resolve(string host, int port)
    {
        if (IPAddress.TryParse(host, out IPAddress? literal))
        {
            return [literal];
        }

        try
        {
            return await WithToken(static (token, host) => Dns.GetHostAddressesAsync(host, token), host);
        }
        catch (SocketException error)
        {
            throw Named(error, $"{host}:{port}");
        }
    }

    /// <summary>Connects to the first address of a host that answers.</summary>
    [Coroutine]
    public static async Coroutine<Socket> Connect(SocketSelector selector, string host, int port, ConnectionOptions options)
    {
        IPAddress[] addresses = await Resolve(host, port);
        SocketException? first = null;
        foreach (IPAddress address in addresses)
        {
            try
            {
                Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    socket.NoDelay = options.NoDelay;
                    if (options.LocalAddress is { } local)
                    {
                        socket.Bind(local);
                    }

                    return await Connect(selector, socket, new IPEndPoint(address, port));
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            }
            catch (SocketException error)
            {
                first ??= error;
            }
        }

        throw Named(first ?? new SocketException((int)SocketError.HostNotFound), $"{host}:{port}");
    }

    [Coroutine]
    public static async Coroutine<Socket> ConnectUnix(SocketSelector selector, string path)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            return await Connect(selector, socket, new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw Named(error, path);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether a Unix socket is a file that nobody listens at.</summary>
    [Coroutine]
    public static async Coroutine<bool> IsDeserted(SocketSelector selector, string path)
    {
        try
        {
            (await ConnectUnix(selector, path)).Dispose();
            return false;
        }
        catch (SocketException error)
        {
            return error.SocketErrorCode == SocketError.ConnectionRefused;
        }
    }

    /// <summary>The same error with the peer in its message.</summary>
    public static SocketException Named(SocketException error, string peer) =>
#if NET9_0_OR_GREATER
        new((int)error.SocketErrorCode, $"{error.Message} ({peer})");
#else
        // .NET 8 gives the message by the code alone.
        Noted(error, peer);

    private static SocketException Noted(SocketException error, string peer)
    {
        error.Data["peer"] = peer;
        return error;
    }
#endif

    [Coroutine]
    private static async Coroutine<Socket> Connect(SocketSelector selector, Socket socket, EndPoint address)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Sockets of Coroutines.IO run on Linux so far.");
        }

        using EpollConnect connect = new((EpollSelector)selector, socket);
        if (!connect.Begin(address))
        {
            await connect.Wait();
        }

        return connect.End();
    }
}
