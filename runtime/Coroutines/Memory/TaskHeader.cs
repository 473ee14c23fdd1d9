using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

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
///                  Awaited -> Free       +------- Waiting -----+
/// </code>
/// While pending, <see cref="Waiters"/> is the head of the circular list of links
/// that are woken at the end; when done, it counts the links that were woken and have not looked yet.
/// A task or future that is done has the type of its result in <see cref="ResultType"/>; a small result lies in <see cref="Prev"/> and <see cref="Target"/>.
/// A coroutine that another one polls has its <see cref="Poller"/> there, and a mark in <see cref="Step"/> while it runs.
/// Fields that share a place have a name for each tenant: what gathers, a gather or a task that waits for <see cref="WaitKind.Children"/>, has <see cref="FirstChild"/>,
/// <see cref="LastChild"/>, <see cref="EndedChildren"/> and <see cref="ChildCount"/> there.
/// </remarks>
[StructLayout(LayoutKind.Explicit)]
internal struct TaskHeader
{
    /// <summary>
    /// The eight bytes from <see cref="Type"/> to <see cref="Cancelling"/>, to set and compare them at once. At a multiple of eight, as slots are: half of
    /// all would cross a cache line elsewhere.
    /// </summary>
    [FieldOffset(0)]
    private ulong _word;

    /// <summary><see cref="Type"/>, <see cref="Step"/> and <see cref="Wait"/>: what a resume compares.</summary>
    [FieldOffset(0)]
    private uint _stepWord;

    /// <summary>The machine type of what is cold, polled by another or a pending task; zero of all others.</summary>
    [FieldOffset(0)]
    public ushort Type;

    /// <summary><see cref="PollFlags.Resuming"/> and <see cref="PollFlags.Cancel"/> for the next step; zero of what is done.</summary>
    [FieldOffset(2)]
    public PollFlags Step;

    [FieldOffset(3)]
    public WaitKind Wait;

    [FieldOffset(4)]
    private ushort _kindAndState;

    [FieldOffset(4)]
    public HeaderKind Kind;

    [FieldOffset(5)]
    public TaskState State;

    [FieldOffset(6)]
    public HeaderMarks Marks;

    /// <summary>Cancellation requests that were not withdrawn (asyncio's <c>cancelling()</c>), saturating.</summary>
    [FieldOffset(7)]
    public byte Cancelling;

    [FieldOffset(8)]
    public uint Generation;

    /// <summary>Of a task or future that completed with a result that is not inline: its place in the slab of its type.</summary>
    [FieldOffset(12)]
    public int ResultPlace;

    /// <summary>Of a sleeper: the first place of its timer.</summary>
    [FieldOffset(12)]
    public int TimerPlace;

    /// <summary>Of what gathers: the link of its first child.</summary>
    [FieldOffset(12)]
    public int FirstChild;

    /// <summary>Of a shield: the node on the inner one; zero once that was let go.</summary>
    [FieldOffset(12)]
    public int InnerNode;

    [FieldOffset(16)]
    public int Waiters;

    /// <summary>Of a task that waits in a list: the next link.</summary>
    [FieldOffset(20)]
    public int Next;

    /// <summary>Of a task or future that completed: the type of its result (0: none).</summary>
    [FieldOffset(20)]
    public int ResultType;

    /// <summary>Of what gathers: how many children have ended.</summary>
    [FieldOffset(20)]
    public int EndedChildren;

    /// <summary>Of a coroutine that another one polls: loop and task of that one.</summary>
    [FieldOffset(24)]
    public long Poller;

    /// <summary>Of a task that waits in a list: the link before.</summary>
    [FieldOffset(24)]
    public int Prev;

    /// <summary>Of what gathers: how many children there are; of a task whose child failed, that child, negative.</summary>
    [FieldOffset(24)]
    public int ChildCount;

    /// <summary>Of a task that waits for a header: which. Of one in a primitive's list: that it is there.</summary>
    [FieldOffset(28)]
    public int Target;

    /// <summary>Of what gathers: the link of its last child.</summary>
    [FieldOffset(28)]
    public int LastChild;

    /// <summary>Of a sleeper: the stamp of its sleep; zero once that is over.</summary>
    [FieldOffset(28)]
    public int SleepStamp;

    /// <summary>Of a task that waits for the next frame: its place there.</summary>
    [FieldOffset(28)]
    public int FramePlace;

    /// <summary>Of a shield: the inner header.</summary>
    [FieldOffset(28)]
    public int Inner;

    private static ushort PendingTask => (ushort)(BitConverter.IsLittleEndian ? (int)HeaderKind.Task : (int)HeaderKind.Task << 8);

    private const int PoisonWord = unchecked((int)0xDDDDDDDD);

    /// <summary>Sets all but the generation and the links for a new tenant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(HeaderKind kind, ushort type, HeaderMarks marks)
    {
        _word = WordOf(type, 0, kind, TaskState.Pending, marks);
        Waiters = 0;
        Target = 0;
    }

    /// <summary>The handles and values of the tenant are stale from here on, and so is what is queued for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End()
    {
        Generation++;
        _word = 0;
    }

    /// <summary>In the safe flavour, what a free slot holds where nobody reads.</summary>
    public void Poison() => ResultPlace = Waiters = Next = Prev = Target = PoisonWord;

    public readonly bool IsPoisoned => ResultPlace == PoisonWord && Waiters == PoisonWord && Next == PoisonWord && Prev == PoisonWord && Target == PoisonWord && _word == 0;

    public readonly bool IsBlank => (ResultPlace | Waiters | Next | Prev | Target) == 0 && _word == 0;

    /// <summary>A task is done: no step of it is taken any more.</summary>
    public void EndSteps() => _stepWord = 0;

    /// <summary>Whether it is a cold coroutine of this type, of the value that has this generation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsCold(uint generation, ushort type) =>
        Generation == generation && _word == WordOf(type, 0, HeaderKind.Cold, TaskState.Pending, HeaderMarks.None);

    /// <summary>Whether it is a coroutine of this type that another one polls, of the value that has this generation, and is neither running nor done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsIdleAwaited(uint generation, ushort type) =>
        Generation == generation && _word == WordOf(type, 0, HeaderKind.Awaited, TaskState.Pending, HeaderMarks.None);

    /// <summary>Whether it is a coroutine of this type that another one polled to its end.</summary>
    public readonly bool IsDoneAwaited(uint generation, ushort type) =>
        Generation == generation && _word == WordOf(type, 0, HeaderKind.Awaited, TaskState.Completed, HeaderMarks.None);

    /// <summary>Whether it is what handles name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool HasHandle(uint generation) =>
        Generation == generation && (byte)(Kind - HeaderKind.Task) <= HeaderKind.Shield - HeaderKind.Task;

    /// <summary>The bits by which the waits up to <see cref="WaitKind.WaitCanceled"/> differ.</summary>
    private static uint ReadyWaits => BitConverter.IsLittleEndian ? 3u << 24 : 3u;

    /// <summary>
    /// Whether the next step of a task of the type is queued, without a cancellation, and it is not the first. A task that was begun, is not done and does not wait says so, and
    /// nothing else does: a step of what ended or waits again is never taken.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsYielding(ushort type) => _stepWord == StepWordOf(type, PollFlags.Resuming);

    /// <summary>The same of one that has waited.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsWoken(ushort type) => (_stepWord & ~ReadyWaits) == StepWordOf(type, PollFlags.Resuming);

    /// <summary>Whether the first step of a task of the type is queued, without a cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsFresh(ushort type) => _stepWord == StepWordOf(type, 0) && _kindAndState == PendingTask;

    /// <summary>Whether a step of a task of the type is queued at all.</summary>
    public readonly bool IsReady(ushort type) =>
        Kind == HeaderKind.Task && State == TaskState.Pending && Type == type && Wait <= WaitKind.WaitCanceled;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StepWordOf(ushort type, PollFlags step) =>
        BitConverter.IsLittleEndian ? type | ((uint)step << 16) : ((uint)type << 16) | ((uint)step << 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WordOf(ushort type, PollFlags step, HeaderKind kind, TaskState state, HeaderMarks marks) =>
        BitConverter.IsLittleEndian
            ? StepWordOf(type, step) | ((ulong)kind << 32) | ((ulong)state << 40) | ((ulong)marks << 48)
            : ((ulong)StepWordOf(type, step) << 32) | ((ulong)kind << 24) | ((ulong)state << 16) | ((ulong)marks << 8);

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
