using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Coroutines.IO;

/// <summary>A listening socket on the loop's epoll.</summary>
[SupportedOSPlatform("linux")]
internal sealed class EpollListener : Listener, IReadyHandler
{
    /// <summary>How many are accepted at one event, so that a rush of connections does not keep the loop to itself.</summary>
    private const int MaxAtOnce = 64;

    /// <summary>Errors of a connection that was gone before it was accepted, and of the network below it: the next may be well.</summary>
    private static readonly int[] s_passing = [Libc.Interrupted, 71, 92, 95, 100, 101, 103, 112, 113];

    private readonly EpollWatch _watch;

    public EpollListener(EpollSelector selector, Socket socket)
        : base(selector, socket)
    {
        socket.Blocking = false;
        _watch = new EpollWatch(selector, (int)socket.Handle) { Handler = this };
        selector.Add(this);
    }

    public override void Start() => _watch.WatchRead(true);

    public unsafe void OnReadable()
    {
        for (int i = 0; i < MaxAtOnce && !IsClosed; i++)
        {
            // Would-block is an exception in Socket.Accept, so it is asked here.
            int descriptor = Libc.Accept(_watch.Descriptor, null, null, Libc.CloseOnExec | Libc.NonBlocking);
            if (descriptor >= 0)
            {
                Give(new Socket(new SafeSocketHandle(descriptor, ownsHandle: true)));
                continue;
            }

            int error = Marshal.GetLastPInvokeError();
            if (error == Libc.WouldBlock)
            {
                return;
            }

            if (Array.IndexOf(s_passing, error) < 0)
            {
                Pause(new IOException($"accept4: {Marshal.GetPInvokeErrorMessage(error)}"));
                return;
            }
        }
    }

    protected override void Stop()
    {
        if (IsClosed)
        {
            _watch.Close();
        }
        else
        {
            _watch.WatchRead(false);
        }
    }
}
