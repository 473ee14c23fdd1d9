using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO;

/// <summary>
/// A way for bytes in both directions, or one, that never blocks: it reads and writes what is possible at once, and tells its handler when more is. Only what the handler watches is told,
/// and told again as long as it holds.
/// </summary>
internal abstract class Channel(SocketSelector selector)
{
    /// <summary>What <see cref="Receive"/> and <see cref="Send"/> give where nothing is possible now.</summary>
    public const int WouldBlock = -1;

    public SocketSelector Selector { get; } = selector;

    /// <summary>What is told that more is possible.</summary>
    public abstract IReadyHandler? Handler { get; set; }

    /// <summary>Whether the end of what is written can be told without the end of what is read.</summary>
    public virtual bool CanEndSending => true;

    public virtual Socket? Socket => null;

    public virtual EndPoint? LocalEndPoint => null;

    public virtual EndPoint? RemoteEndPoint => null;

    /// <summary>Receives what is there.</summary>
    /// <returns>How many bytes; zero at the end, <see cref="WouldBlock"/> if none are there yet.</returns>
    /// <exception cref="Exception">The channel is broken.</exception>
    public abstract int Receive(Span<byte> buffer);

    /// <summary>Sends what is possible.</summary>
    /// <returns>How many bytes; <see cref="WouldBlock"/> if none.</returns>
    /// <exception cref="Exception">The channel is broken.</exception>
    public abstract int Send(ReadOnlySpan<byte> data);

    public abstract void WatchRead(bool isWatched);

    public abstract void WatchWrite(bool isWatched);

    /// <summary>Tells the other side that no more will be sent.</summary>
    public abstract void EndSending();

    /// <summary>Closes the channel; nobody is told any more.</summary>
    public abstract void Close();
}
