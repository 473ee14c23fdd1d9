using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>What a header stands for. All of them are futures in asyncio's sense.</summary>
internal enum HeaderKind : byte
{
    Free = 0,
    Task = 1,
    Future = 2,
    Gather = 3,
    Shield = 4,

    /// <summary>A coroutine that was called and not started.</summary>
    Cold = 5,

    /// <summary>A coroutine that another one polls: it is part of that one's task.</summary>
    Edge = 6,
}

/// <summary>The outcome of a header.</summary>
internal enum TaskState : byte
{
    Pending = 0,
    Completed = 1,
    Cancelled = 2,
    Faulted = 3,
}

/// <summary>What a task waits for. Up to <see cref="WaitCancelled"/>, and at <see cref="Given"/>, its next step is queued, or it runs.</summary>
internal enum WaitKind : byte
{
    /// <summary>Just made, running, or at a bare yield.</summary>
    None = 0,

    /// <summary>What it waited for has happened (asyncio: the future of the wait has its result).</summary>
    Woken = 1,

    /// <summary>Its wait was cancelled (asyncio: the future of the wait was cancelled), the message is fixed.</summary>
    WaitCancelled = 2,

    /// <summary>A timer; <see cref="TaskHeader.Target"/> is the stamp of the sleep, 0 once that is due.</summary>
    Timer = 3,

    /// <summary>The next frame; <see cref="TaskHeader.Target"/> is the place in the frame list.</summary>
    Frame = 4,

    /// <summary>Another header; <see cref="TaskHeader.Target"/> is its index.</summary>
    Header = 5,

    /// <summary>A primitive, in whose list the header is linked until its own step unlinks it.</summary>
    Primitive = 6,

    /// <summary>A foreign awaiter.</summary>
    Bridge = 7,

    /// <summary>A wait with a record of its own (several headers, or a queue of them).</summary>
    Multi = 8,

    /// <summary>Of a gather: its children are being cancelled, so who meets it again waits in a circle.</summary>
    BeingCancelled = 9,

    /// <summary>Children that it gathers in its own header, which stands for the gather's.</summary>
    Children = 10,

    /// <summary>The same, and they were asked to cancel.</summary>
    ChildrenCancelled = 11,

    /// <summary>As <see cref="Woken"/>, by a primitive: what it was given goes back if it is cancelled before its step.</summary>
    Given = 12,
}

/// <summary>Lasting marks of a header.</summary>
[Flags]
internal enum HeaderMarks : byte
{
    None = 0,

    /// <summary>Nobody holds a claim on the result: the header is freed at the end.</summary>
    Detached = 1,

    /// <summary>The result or error was taken.</summary>
    Consumed = 2,

    /// <summary>Preserved: results may be taken many times until it is disposed.</summary>
    Preserved = 4,

    /// <summary>Of a gather: it was cancelled.</summary>
    CancelRequested = 8,

    /// <summary>Of a task: a gather started it, and hears of its end by an entry of its own.</summary>
    GatherChild = CancelRequested,

    /// <summary>A gather that takes exceptions as results.</summary>
    ReturnExceptions = 16,

    /// <summary>Of a task: it has ended first of a race.</summary>
    RaceWinner = ReturnExceptions,

    /// <summary>A gather or shield whose outcome was <c>set_exception(CancelledError)</c>: an error, not a cancelled future.</summary>
    CancelledAsError = 32,

    /// <summary>The fault was given to the handler already.</summary>
    Reported = 64,

    /// <summary>It has a record of rare data.</summary>
    HasCold = 128,
}

/// <summary>
/// One coroutine, future, gather or shield: 32 bytes, reached by index. The machine of a coroutine stands right behind it.
/// </summary>
/// <remarks>
/// <code>
///           call              CreateTask, Start          step (RunSteps)          Complete              TryFree
///   Free ----1----> Cold ------2------> Ready ------3------> Running ------4------> Done ------5------> Free
///                     |                   ^                     |
///                     | await             6 Wake, CancelWait    7 Begin* registers the wait
///                     v                   |                     v
///                    Edge -> Free         +------- Waiting -----+
/// </code>
/// While pending, <see cref="Waiters"/> is the head of the circular list of links
/// that are woken at the end; when done, it counts the links that were woken and have not looked yet.
/// A small result of a task that is done lies in <see cref="Prev"/> and <see cref="Target"/>.
/// A gather keeps its first and last child link in <see cref="Slot"/> and <see cref="Target"/>, the number of finished children in
/// <see cref="Next"/> and of all in <see cref="Prev"/>; so does a task that waits for <see cref="WaitKind.Children"/>, whose <see cref="Prev"/> becomes
/// the child that made the gather fail, negative. A shield keeps the inner header in <see cref="Target"/>.
/// </remarks>
[StructLayout(LayoutKind.Explicit)]
internal struct TaskHeader
{
    /// <summary>
    /// The eight bytes from <see cref="Kind"/> to <see cref="Cancelling"/>, to set them at once. At a multiple of eight, as slots are: half of all would
    /// cross a cache line elsewhere.
    /// </summary>
    [FieldOffset(0)]
    private ulong _word;

    [FieldOffset(0)]
    public HeaderKind Kind;

    [FieldOffset(1)]
    public TaskState State;

    /// <summary><see cref="PollContext.Resuming"/> and <see cref="PollContext.Cancel"/> for the next step.</summary>
    [FieldOffset(2)]
    public byte Step;

    [FieldOffset(3)]
    public WaitKind Wait;

    /// <summary>While pending the machine type, when done the result type (0: no result).</summary>
    [FieldOffset(4)]
    public ushort Type;

    [FieldOffset(6)]
    public HeaderMarks Marks;

    /// <summary>Cancellation requests that were not withdrawn (asyncio's <c>cancelling()</c>), saturating.</summary>
    [FieldOffset(7)]
    public byte Cancelling;

    [FieldOffset(8)]
    public uint Generation;

    /// <summary>When done, the slot of the result; of a sleeper the first place of its timer.</summary>
    [FieldOffset(12)]
    public int Slot;

    [FieldOffset(16)]
    public int Waiters;

    [FieldOffset(20)]
    public int Next;

    [FieldOffset(24)]
    public int Prev;

    [FieldOffset(28)]
    public int Target;

    /// <summary>Sets all but the generation and the links for a new tenant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(HeaderKind kind, ushort type, HeaderMarks marks)
    {
        ulong word = (byte)kind | ((ulong)type << 32) | ((ulong)marks << 48);
        _word = BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
        if (!BitConverter.IsLittleEndian)
        {
            Type = type;
        }

        Waiters = 0;
        Target = 0;
    }

    /// <summary>Whether it is a cold coroutine, of the value that has this generation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsCold(uint generation) => Generation == generation && Kind == HeaderKind.Cold;

    /// <summary>A cold coroutine becomes a task: the value is stale, the handle has the next generation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BecomeTask(uint generation, HeaderMarks marks)
    {
        Generation = generation + 1;
        Kind = HeaderKind.Task;
        Marks = marks;
    }

    /// <summary>Where a result of at most eight bytes without references stands once the task is done.</summary>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T InlineResult<T>() => ref Unsafe.As<int, T>(ref Prev);

    public readonly bool Is(HeaderMarks mark) => (Marks & mark) != 0;
}
