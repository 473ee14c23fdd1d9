using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines;

// Gathers that nobody but their own await sees: the header of the task that awaits stands for that of a gather, which spares a header, a join and
// the wake of who joined. What children do and what cancels them is the same, see EndGatherChild and CancelGather.
public sealed partial class CoroutineLoop
{
    /// <summary>Begins a gather in the header of a task; its children are added in order, then <see cref="PollChildren"/> is called.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TaskHeader BeginChildren(int task)
    {
        EnsureGatherLinks();
        ref TaskHeader header = ref Header(task);
        header.FirstChild = 0;
        header.EndedChildren = 0;
        header.ChildCount = 0;
        header.LastChild = 0;
        return ref header;
    }

    /// <summary>Starts a machine as a child, without a cold value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void StartChild<TMachine, T>(int task, ref TaskHeader header, in TMachine machine)
        where TMachine : struct, ICoroutineMachine<T>
    {
        ValueMachineSlab<TMachine, T> slab = Store.ValueSlab<TMachine, T>();
        if (_hooksStarts || !_ready.HasRoom)
        {
            // By value: a machine whose address is taken would be built in memory in every case, and its parts read back as one.
            StartChildSlow<TMachine, T>(task, ref header, slab, machine);
            return;
        }

        int child = slab.Stage(in machine, HeaderKind.Task, HeaderMarks.Detached | HeaderMarks.GatherChild).Index;
        QueueFirstStep(slab, child);
        LinkChild(task, ref header, child);
    }

    /// <summary>The start of a child where that may be refused: those before it then go on by themselves.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StartChildSlow<TMachine, T>(int task, ref TaskHeader header, ValueMachineSlab<TMachine, T> slab, TMachine machine)
        where TMachine : struct, ICoroutineMachine<T>
    {
        int child;
        try
        {
            EnsureRoomForHeader();
            Coroutine<T> cold = slab.Stage(in machine);
            child = cold.Index;
            StartCold(slab, ref child, cold.Generation, null, HeaderMarks.Detached | HeaderMarks.GatherChild);
        }
        catch
        {
            FreeChildren(ref header);
            throw;
        }

        LinkChild(task, ref header, child);
    }

    /// <summary>
    /// Parks a task until its children are done; then throws the error of one, passes a cancellation, or tells that all completed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PollStatus PollChildren(ref PollContext context, ref TaskHeader header)
    {
        PollFlags flags = context.Flags;
        if (flags == 0)
        {
            header.Wait = WaitKind.Children;
            if ((header.Step & PollFlags.Cancel) != 0)
            {
                CancelChildrenAtOnce(context.Task, ref header);
            }

            return PollStatus.Pending;
        }

        context.Flags = 0;
        if (header.ChildCount > 0 && (flags & PollFlags.Cancel) == 0)
        {
            return PollStatus.Completed;
        }

        return EndChildrenSlow(context.Task, ref header, flags);
    }

    /// <summary>A task that has cancelled itself before this wait.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CancelChildrenAtOnce(int task, ref TaskHeader header)
    {
        try
        {
            if (CancelChildren(ref header, MessageOf(task)))
            {
                header.Step &= ~PollFlags.Cancel;
            }
        }
        catch
        {
            // They stand too deep to be reached, and go on by themselves: this task will not wait for them.
            header.Wait = WaitKind.Woken;
            FreeChildren(ref header);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PollStatus EndChildrenSlow(int task, ref TaskHeader header, PollFlags flags)
    {
        int child = header.ChildCount < 0 ? -header.ChildCount : 0;
        if (child != 0 && Header(child).State != TaskState.Faulted)
        {
            RareData source = _rare[child];
            FreeChildren(ref header);
            return SetCancellation(source.CancelMessage, source.Error as OperationCanceledException);
        }

        Exception? error = child == 0 ? null : ErrorOf(child);
        if ((flags & PollFlags.Cancel) != 0)
        {
            BeginChange();
            if (error is not null)
            {
                // The child's error was the gather's by then, and nobody asks that for it any more.
                Report(LostError, error, null);
            }

            FreeChildren(ref header);
            PollStatus status = DeliverCancel(task);
            EndChange();
            return status;
        }

        FreeChildren(ref header);
        ExceptionDispatchInfo.Throw(error!);
        return PollStatus.Completed;
    }

    /// <summary>The entry of a task whose last child has completed. What came before it may have ended the wait, and the task may wait for others by now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RunChildren(int task)
    {
        ref TaskHeader header = ref Header(task);
        if (header.Wait is WaitKind.Children or WaitKind.ChildrenCanceled && header.EndedChildren == header.ChildCount)
        {
            if (header.Wait == WaitKind.ChildrenCanceled)
            {
                // As in asyncio: the message is that of the last child, if that was cancelled itself.
                header.ChildCount = -header.LastChild;
            }

            Wake(task, ref header);
        }
    }

    /// <summary>The entry of a child that did not complete, of a task that gathers in its own header.</summary>
    private void ChildFailed(int task, ref TaskHeader header, int child, ref TaskHeader done)
    {
        if (header.Wait is WaitKind.Children or WaitKind.ChildrenCanceled)
        {
            done.Marks |= done.State == TaskState.Faulted ? HeaderMarks.Consumed : HeaderMarks.None;
            header.ChildCount = -child;
            Wake(task, ref header);
        }
    }

    private bool CancelChildren(ref TaskHeader header, string? message) => CancelLinks(ref header, message, WaitKind.ChildrenCanceled);
}
