using System.Net.Sockets;

namespace Coroutines.IO;

/// <summary>
/// A selector that sockets can be used with. There is one so far, <see cref="EpollSelector"/>: Linux alone has it. It is made by itself at the first socket, or by <see cref="CoroutineLoopOptions.Selector"/>.
/// </summary>
public abstract class SocketSelector : CoroutineSelector
{
    private const int ScratchSize = 64 * 1024;

    private readonly List<IFlushed> _kept = [];
    private readonly HashSet<IDisposable> _open = [];
    private byte[]? _scratch;

    private protected SocketSelector(CoroutineLoop loop)
    {
        ArgumentNullException.ThrowIfNull(loop);
        Loop = loop;
    }

    /// <summary>The loop.</summary>
    public CoroutineLoop Loop { get; }

    /// <summary>Whether the loop has ended.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Where data are received that go to a protocol at once; one for the loop.</summary>
    internal byte[] Scratch => _scratch ??= GC.AllocateUninitializedArray<byte>(ScratchSize);

    /// <summary>The selector of the loop that runs.</summary>
    /// <exception cref="InvalidOperationException">No loop runs here, or its selector is of another kind.</exception>
    internal static SocketSelector Current => Of(CoroutineLoop.Current);

    internal static SocketSelector Of(CoroutineLoop loop) => loop.Selector as SocketSelector ?? Make(loop);

    /// <summary>Keeps what is written until the end of the turn, so that it goes out in one piece.</summary>
    internal void Keep(IFlushed written) => _kept.Add(written);

    /// <summary>What is to be closed with the loop.</summary>
    internal void Add(IDisposable resource) => _open.Add(resource);

    internal void Remove(IDisposable resource) => _open.Remove(resource);

    /// <summary>A connected socket as a channel. The socket is the channel's from here on.</summary>
    internal abstract Channel Open(Socket socket);

    /// <summary>A listening socket.</summary>
    internal abstract Listener Listen(Socket socket);

    /// <inheritdoc/>
    public override void Flush()
    {
        // What is flushed may keep more, of protocols that are told of it.
        for (int i = 0; i < _kept.Count; i++)
        {
            _kept[i].Flush();
        }

        _kept.Clear();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        Flush();
        foreach (IDisposable resource in _open.ToArray())
        {
            resource.Dispose();
        }

        _open.Clear();
        base.Dispose(disposing);
    }

    private static SocketSelector Make(CoroutineLoop loop) =>
        loop.GetSelector(static loop => OperatingSystem.IsLinux() ? new EpollSelector(loop) : throw new PlatformNotSupportedException("Sockets of Coroutines.IO run on Linux so far.")) as SocketSelector
        ?? throw new InvalidOperationException("The loop's selector is no SocketSelector, so it has no sockets; leave CoroutineLoopOptions.Selector unset, or give an EpollSelector.");
}
