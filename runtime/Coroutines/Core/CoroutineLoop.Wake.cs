using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

// The ends of waits: what becomes ready is put at the end of the queue, in the order in which it came.
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>Queues what waits for a header that is done now, in the order in which it came.</summary>
    private void WakeWaiters(ref TaskHeader header)
    {
        int head = header.Waiters;
        int pins = 0;
        int link = head;
        do
        {
            int next;
            RequireLink(link);
            if (link > 0)
            {
                ref TaskHeader waiter = ref Header(link);
                next = waiter.Next;
                pins++;
                Wake(link, ref waiter);
            }
            else
            {
                ref LinkNode node = ref _waitNodes.Items[-link];
                next = node.Next;
                node.State = LinkState.Queued;
                pins += node.Pins ? 1 : 0;
                Push(ReadyEntry.Link, -link);
            }

            link = next;
        }
        while (link != head);
        header.Waiters = pins;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(int type, int index) => Push(new ReadyEntry(type, index));

    /// <summary>Puts an entry at the end of the ready queue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(ReadyEntry entry)
    {
        RequireEntry(entry);
        Note(LoopEvent.Push, entry.Index, entry.Type);
        ReadyEntry* end = _ready.End;
        if (end == _ready.Limit)
        {
            PushSlow(entry);
            return;
        }

        *end = entry;
        _ready.End = end + 1;
    }

    /// <summary>As <c>Push</c>, where room was made sure of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PushInRoom(int type, int index)
    {
        var entry = new ReadyEntry(type, index);
        RequireEntry(entry);
        Note(LoopEvent.Push, index, type);
        *_ready.End++ = entry;
    }

    // The last thing that its caller does, so that nothing is kept for after the call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushSlow(ReadyEntry entry)
    {
        _ready.EnsureRoom(1);
        Push(entry);
    }

    /// <summary>At the door of the ready queue: a step is of a task of that type which is pending and does not wait.</summary>
    [Conditional("DEBUG")]
    [Conditional("COROUTINES_SAFE")]
    private void RequireEntry(ReadyEntry entry)
    {
        Require(IsOnLoopThread, "an entry from another thread", entry.Index);
        Require(entry.Type < 0 || (HasSlot(entry.Index) && Header(entry.Index).Type == entry.Type), "an entry of another type", entry.Index);
        Require(entry.Type < 0 || Header(entry.Index) is { State: TaskState.Pending, Wait: <= WaitKind.WaitCanceled }, "a step of a task that waits", entry.Index);
    }

    /// <summary>Queues the next step of the task that runs.</summary>
    internal void StepAgain(int task)
    {
        ref TaskHeader header = ref Header(task);
        header.Wait = WaitKind.Woken;
        Push(header.Type, task);
    }

    /// <summary>Queues the next step of a task whose wait has ended well; nothing happens if it does not wait any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Wake(int task) => Wake(task, ref Header(task));

    /// <inheritdoc cref="Wake(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Wake(int task, ref TaskHeader header)
    {
        Require(header is { Kind: HeaderKind.Task, State: TaskState.Pending, Wait: > WaitKind.WaitCanceled }, "a wake of what does not wait", task);
        Note(LoopEvent.Wake, task, (int)header.Wait);
        if (header.Wait > WaitKind.WaitCanceled)
        {
            header.Wait = WaitKind.Woken;
            Push(header.Type, task);
        }
    }

    /// <summary>Queues the next step of a task that a primitive lets go on.</summary>
    internal void Give(int task)
    {
        ref TaskHeader header = ref Header(task);
        Require(header is { Kind: HeaderKind.Task, State: TaskState.Pending, Wait: WaitKind.Primitive }, "a primitive lets go on what does not wait for one", task);
        Note(LoopEvent.Wake, task, (int)header.Wait);
        if (header.Wait > WaitKind.WaitCanceled)
        {
            header.Wait = WaitKind.Given;
            Push(header.Type, task);
        }
    }

    /// <summary>Ends the wait of a task by cancellation: its step is queued with it.</summary>
    internal void CancelWait(int task, string? message)
    {
        if (message is not null || _rare.Has(task))
        {
            Rare(task).WaitMessage = message;
        }

        ref TaskHeader header = ref Header(task);
        Require(header is { Kind: HeaderKind.Task, State: TaskState.Pending }, "a wait was cancelled of what has none", task);
        Note(LoopEvent.Wake, task, (int)WaitKind.WaitCanceled);
        header.Wait = WaitKind.WaitCanceled;
        header.Step |= PollFlags.Cancel;
        Push(header.Type, task);
    }
}
