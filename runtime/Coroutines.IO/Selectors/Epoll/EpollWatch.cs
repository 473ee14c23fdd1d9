using System.Runtime.Versioning;

namespace Coroutines.IO;

/// <summary>A descriptor on the loop's epoll, and who is told of what happens there.</summary>
[SupportedOSPlatform("linux")]
internal sealed class EpollWatch
{
    private static readonly Action<object?> s_tell = static watch => ((EpollWatch)watch!).Tell();

    private static int s_stamps;

    private readonly EpollSelector _selector;
    private uint _watched;
    private uint _happened;
    private bool _isClosed;

    public EpollWatch(EpollSelector selector, int descriptor)
    {
        _selector = selector;
        Descriptor = descriptor;
        Stamp = (uint)Interlocked.Increment(ref s_stamps);
        Place = selector.Rent(this);
    }

    public int Descriptor { get; }

    /// <summary>Where the selector keeps it.</summary>
    public int Place { get; }

    /// <summary>What tells it from others at the same place, earlier or later.</summary>
    public uint Stamp { get; }

    public IReadyHandler? Handler { get; set; }

    public void WatchRead(bool isWatched) => Set(isWatched ? _watched | EpollSelector.In : _watched & ~EpollSelector.In);

    public void WatchWrite(bool isWatched) => Set(isWatched ? _watched | EpollSelector.Out : _watched & ~EpollSelector.Out);

    /// <summary>Called by the selector, in the order of the events; the handler is told in a turn, as asyncio's handles are.</summary>
    public void Happened(uint what)
    {
        bool isQueued = _happened != 0;
        _happened |= what;
        if (!isQueued)
        {
            _selector.Loop.CallSoon(s_tell, this);
        }
    }

    public void Close()
    {
        if (!_isClosed)
        {
            Set(0);
            _isClosed = true;
            _selector.Return(Place);
        }
    }

    private void Set(uint watched)
    {
        if (watched != _watched && !_isClosed)
        {
            uint before = _watched;
            _watched = watched;
            _selector.Watch(this, before, watched);
        }
    }

    private void Tell()
    {
        uint happened = _happened;
        _happened = 0;

        // What is broken is both: a read or a write tells how.
        if ((happened & (EpollSelector.In | EpollSelector.Broken)) != 0 && (_watched & EpollSelector.In) != 0)
        {
            Handler?.OnReadable();
        }

        if ((happened & (EpollSelector.Out | EpollSelector.Broken)) != 0 && (_watched & EpollSelector.Out) != 0)
        {
            Handler?.OnWritable();
        }
    }
}
