using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Coroutines.IO;

/// <summary>Sockets and pipes on an epoll of the loop's own: one system call tells all that happened, and no other thread takes part.</summary>
/// <remarks>Level-triggered: what is not read yet is told again, so a cancelled read loses nothing. asyncio's <c>EpollSelector</c>.</remarks>
[SupportedOSPlatform("linux")]
public sealed unsafe class EpollSelector : SocketSelector
{
    internal const uint In = 1;
    internal const uint Out = 4;
    internal const uint Broken = 8 | 16;

    private const int AddWatch = 1;
    private const int DropWatch = 2;
    private const int ChangeWatch = 3;
    private const int MaxEvents = 256;

    // The structure is packed on x86 alone.
    private static readonly int s_dataAt = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 4 : 8;
    private static readonly int s_eventSize = s_dataAt + sizeof(ulong);

    private readonly object _closing = new();
    private readonly int _epoll;
    private readonly byte* _events;

    // By place; what an event names is looked up here, and whether it is still the one that was watched.
    private EpollWatch?[] _watches = new EpollWatch?[16];
    private int _free = -1;
    private int[] _nextFree = new int[16];
    private int _used = 1;
    private int _watched;

    // Read by other threads under the lock: a descriptor that was closed may be somebody else's by then.
    private int _wake;

    /// <summary>Makes the selector of a loop; give it to <see cref="CoroutineLoopOptions.Selector"/>.</summary>
    /// <param name="loop">The loop.</param>
    /// <exception cref="PlatformNotSupportedException">The system has no epoll.</exception>
    /// <exception cref="IOException">The process has no descriptors left.</exception>
    public EpollSelector(CoroutineLoop loop)
        : base(loop)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Only Linux has epoll.");
        }

        _epoll = Libc.EpollCreate(Libc.CloseOnExec);
        _wake = _epoll < 0 ? -1 : Libc.EventDescriptor(0, Libc.CloseOnExec | Libc.NonBlocking);
        if (_wake < 0)
        {
            string reason = Marshal.GetLastPInvokeErrorMessage();
            _ = _epoll < 0 ? 0 : Libc.Close(_epoll);
            throw new IOException($"The loop's selector cannot be made: {reason}.");
        }

        _events = (byte*)NativeMemory.Alloc(MaxEvents, (nuint)s_eventSize);
        Control(AddWatch, _wake, In, 0);
    }

    /// <inheritdoc/>
    public override bool HasWaits => _watched != 0;

    /// <inheritdoc/>
    public override void Wait(TimeSpan timeout)
    {
        Flush();
        int milliseconds = timeout == Timeout.InfiniteTimeSpan ? -1 : (int)Math.Min(int.MaxValue, Math.Ceiling(timeout.TotalMilliseconds));
        if (milliseconds == 0 && _watched == 0)
        {
            return;
        }

        int count = Libc.EpollWait(_epoll, _events, MaxEvents, milliseconds);
        for (int i = 0; i < count; i++)
        {
            byte* one = _events + (i * s_eventSize);
            uint what = Unsafe.ReadUnaligned<uint>(one);
            ulong data = Unsafe.ReadUnaligned<ulong>(one + s_dataAt);
            if (data == 0)
            {
                ulong times;
                _ = Libc.Read(_wake, (byte*)&times, sizeof(ulong));
            }
            else if (_watches[(uint)data] is { } watch && watch.Stamp == (uint)(data >> 32))
            {
                watch.Happened(what);
            }
        }
    }

    /// <inheritdoc/>
    public override void Interrupt()
    {
        lock (_closing)
        {
            if (_wake >= 0)
            {
                ulong once = 1;
                _ = Libc.Write(_wake, (byte*)&once, sizeof(ulong));
            }
        }
    }

    internal override Channel Open(Socket socket) => new SocketChannel(this, socket);

    internal override Listener Listen(Socket socket) => new EpollListener(this, socket);

    /// <summary>A place for a watch.</summary>
    internal int Rent(EpollWatch watch)
    {
        int place = _free;
        if (place >= 0)
        {
            _free = _nextFree[place];
        }
        else
        {
            place = _used++;
            if (place == _watches.Length)
            {
                Array.Resize(ref _watches, place * 2);
                Array.Resize(ref _nextFree, place * 2);
            }
        }

        _watches[place] = watch;
        return place;
    }

    internal void Return(int place)
    {
        _watches[place] = null;
        _nextFree[place] = _free;
        _free = place;
    }

    /// <summary>What is watched of a descriptor. Of one that watches nothing epoll would still tell that it is broken, at every look: so it is taken out.</summary>
    internal void Watch(EpollWatch watch, uint before, uint now)
    {
        Control(before == 0 ? AddWatch : now == 0 ? DropWatch : ChangeWatch, watch.Descriptor, now, ((ulong)watch.Stamp << 32) | (uint)watch.Place);
        _watched += (now == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
    }

    /// <inheritdoc/>
    [SuppressMessage("Usage", "CA2215:Dispose methods should call base class dispose", Justification = "It does, first: what is open uses the descriptors.")]
    protected override void Dispose(bool disposing)
    {
        if (IsClosed)
        {
            return;
        }

        base.Dispose(disposing);
        lock (_closing)
        {
            _ = Libc.Close(_wake);
            _ = Libc.Close(_epoll);
            _wake = -1;
        }

        NativeMemory.Free(_events);
    }

    private void Control(int operation, int descriptor, uint what, ulong data)
    {
        byte* change = stackalloc byte[s_eventSize];
        Unsafe.WriteUnaligned(change, what);
        Unsafe.WriteUnaligned(change + s_dataAt, data);
        if (Libc.EpollControl(_epoll, operation, descriptor, change) < 0)
        {
            throw new IOException($"The descriptor {descriptor} cannot be watched: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }
}
