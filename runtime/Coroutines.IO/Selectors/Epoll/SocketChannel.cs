using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Coroutines.IO;

/// <summary>A connected socket on the loop's epoll. It never meets .NET's own engine: its calls do not block, and are all made here.</summary>
[SupportedOSPlatform("linux")]
internal sealed class SocketChannel : Channel
{
    private readonly Socket _socket;
    private readonly EpollWatch _watch;

    public SocketChannel(EpollSelector selector, Socket socket)
        : base(selector)
    {
        _socket = socket;
        socket.Blocking = false;
        _watch = new EpollWatch(selector, (int)socket.Handle);
    }

    public override IReadyHandler? Handler
    {
        get => _watch.Handler;
        set => _watch.Handler = value;
    }

    public override Socket Socket => _socket;

    public override EndPoint? LocalEndPoint => _socket.LocalEndPoint;

    public override EndPoint? RemoteEndPoint => _socket.RemoteEndPoint;

    public override int Receive(Span<byte> buffer)
    {
        int count = _socket.Receive(buffer, SocketFlags.None, out SocketError error);
        return error == SocketError.Success ? count : error == SocketError.WouldBlock ? WouldBlock : throw new SocketException((int)error);
    }

    public override int Send(ReadOnlySpan<byte> data)
    {
        int count = _socket.Send(data, SocketFlags.None, out SocketError error);
        return error == SocketError.Success ? count : error == SocketError.WouldBlock ? WouldBlock : throw new SocketException((int)error);
    }

    public override void WatchRead(bool isWatched) => _watch.WatchRead(isWatched);

    public override void WatchWrite(bool isWatched) => _watch.WatchWrite(isWatched);

    public override void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    public override void Close()
    {
        _watch.Close();
        _socket.Dispose();
    }
}
