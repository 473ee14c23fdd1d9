using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Coroutines.IO;

/// <summary>A connection that is being made: <c>Socket.Connect</c> would throw where it cannot be made at once, and <c>ConnectAsync</c> would give the socket to .NET's engine for good.</summary>
[SupportedOSPlatform("linux")]
internal sealed class EpollConnect : IReadyHandler, IDisposable
{
    private readonly Socket _socket;
    private readonly EpollWatch _watch;
    private CoroutineWaiter _waiter;

    public EpollConnect(EpollSelector selector, Socket socket)
    {
        _socket = socket;
        socket.Blocking = false;
        _watch = new EpollWatch(selector, (int)socket.Handle) { Handler = this };
    }

    /// <summary>Begins to connect.</summary>
    /// <returns>Whether that is done already; else <see cref="Wait"/>.</returns>
    /// <exception cref="SocketException">It was refused at once.</exception>
    public unsafe bool Begin(EndPoint address)
    {
        SocketAddress native = address.Serialize();
        fixed (byte* bytes = native.Buffer.Span)
        {
            while (Libc.Connect(_watch.Descriptor, bytes, native.Size) < 0)
            {
                int error = Marshal.GetLastPInvokeError();
                if (error == Libc.Interrupted)
                {
                    continue;
                }

                // A Unix socket whose backlog is full says that it would block; asyncio gives up there, too.
                return error == Libc.InProgress ? false : throw ErrorOf(error);
            }
        }

        return true;
    }

    /// <summary>Waits until the connection is made or refused.</summary>
    public CoroutineOperation<WaitOperation> Wait() => new WaitOperation(this);

    /// <summary>The socket once it is connected.</summary>
    /// <exception cref="SocketException">It was refused.</exception>
    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "The handle has a new owner, and the old one must not close it.")]
    public Socket End()
    {
        var error = (int)_socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
        if (error != 0)
        {
            throw new SocketException(error);
        }

        // A socket finds out that it is connected when it is made.
        var connected = new Socket(_socket.SafeHandle);
        GC.SuppressFinalize(_socket);
        return connected;
    }

    public void OnWritable()
    {
        _watch.WatchWrite(false);
        _waiter.Wake();
    }

    public void Dispose() => _watch.Close();

    /// <summary>What .NET calls an error of the system.</summary>
    private static SocketException ErrorOf(int error) => new((int)(error switch
    {
        2 => SocketError.AddressNotAvailable,
        13 or 1 => SocketError.AccessDenied,
        Libc.WouldBlock => SocketError.WouldBlock,
        97 => SocketError.AddressFamilyNotSupported,
        99 => SocketError.AddressNotAvailable,
        100 => SocketError.NetworkDown,
        101 => SocketError.NetworkUnreachable,
        104 => SocketError.ConnectionReset,
        106 => SocketError.IsConnected,
        110 => SocketError.TimedOut,
        111 => SocketError.ConnectionRefused,
        113 => SocketError.HostUnreachable,
        _ => SocketError.SocketError,
    }));

    /// <summary>Waits for the connection.</summary>
    internal readonly struct WaitOperation(EpollConnect connect) : ICoroutineMachine
    {
        private readonly EpollConnect _connect = connect;

        void ICoroutineMachine.Describe(CompilerServices.MachineMapBuilder map) => map.WaitsFor(in _connect);

        public PollStatus Poll(ref PollContext context)
        {
            if (context.Flags == PollFlags.None)
            {
                _connect._watch.WatchWrite(true);
                return context.Park(ref _connect._waiter);
            }

            return context.EndPark(ref _connect._waiter);
        }
    }
}
