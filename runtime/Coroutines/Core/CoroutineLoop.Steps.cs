using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Steps of tasks and their ends.</summary>
public sealed unsafe partial class CoroutineLoop
{
    private int _currentTask;
    private string? _cancelMessage;
    private OperationCanceledException? _cancelException;

    /// <summary>The header index of the task whose step runs, 0 outside.</summary>
    internal int CurrentTaskIndex => _currentTask;

    /// <summary>Whether the loop runs on this thread now.</summary>
    internal bool IsCurrent => t_current == this;

    /// <summary>Makes a task the current one.</summary>
    /// <param name="entry">Its entry.</param>
    /// <param name="header">Its header.</param>
    /// <param name="context">The context of the batch, for its machine.</param>
    /// <returns>
    /// Whether its machine is to be polled: not that of a task which was cancelled before its first step, and not for an entry that is stale, whose task
    /// ended, waits for something else or never was of this type.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginStep(ReadyEntry entry, ref TaskHeader header, ref PollContext context)
    {
        context.Step = entry;
        _currentTask = entry.Index;
        var type = (ushort)entry.Type;
        if (header.IsYielding(type))
        {
            // Nothing is written: the headers of running tasks stay clean in the cache.
            context.Flags = PollContext.Resuming;
            return true;
        }

        if (header.IsFresh(type))
        {
            header.Step = PollContext.Resuming;
            context.Flags = 0;
            return true;
        }

        if (header.IsWoken(type))
        {
            context.Flags = PollContext.Resuming;
            return true;
        }

        return BeginStepSlow(entry.Index, ref header, type, ref context);
    }

    /// <summary>A step with a cancellation, or an entry that is stale.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool BeginStepSlow(int task, ref TaskHeader header, ushort type, ref PollContext context)
    {
        SafeFlavour.Require(header.IsReady(type), "an entry that is stale", task);
        if (!header.IsReady(type))
        {
            _currentTask = 0;
            return false;
        }

        byte step = header.Step;
        header.Step = PollContext.Resuming;
        context.Flags = step;
        if (step == PollContext.Cancel)
        {
            FinishUnstarted(task);
            return false;
        }

        return true;
    }

    internal static bool WantsResult(in TaskHeader header) =>
        (header.Step & PollContext.Cancel) == 0
        && (header.Waiters != 0 || (header.Marks & (HeaderMarks.Detached | HeaderMarks.Preserved | HeaderMarks.GatherChild)) != HeaderMarks.Detached);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Finish(int task, ref TaskHeader header, PollStatus status)
    {
        if (status == PollStatus.Completed && (header.Step & PollContext.Cancel) == 0 && header.Waiters == 0
            && (header.Marks & (HeaderMarks.Detached | HeaderMarks.Preserved | HeaderMarks.GatherChild | HeaderMarks.HasRare)) == HeaderMarks.Detached)
        {
            // The common end: nobody waits, nobody may ask.
            SlotSlab.Free(Store, _blocks, task, ref header);
            _liveTasks--;
            return;
        }

        FinishSlow(task, status);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FinishSlow(int task, PollStatus status)
    {
        if (status == PollStatus.Canceled)
        {
            FinishCanceled(task, _cancelMessage, _cancelException);
            return;
        }

        ref TaskHeader header = ref Header(task);
        if ((header.Step & PollContext.Cancel) != 0)
        {
            // Cancelled right before it ended (asyncio: _must_cancel at StopIteration).
            FinishCanceled(task, MessageOf(task), null);
            return;
        }

        header.ResultType = 0;
        Complete(task, ref header, TaskState.Completed);
    }

    internal void FinishWithResult<T>(int task, ref TaskHeader header, T result)
    {
        if (ResultSlab<T>.IsInline)
        {
            header.ResultType = ResultSlab.Inline;
            header.InlineResult<T>() = result;
        }
        else
        {
            header.Slot = Results<T>().Store(result);
            header.ResultType = ResultSlab<T>.Type;
        }

        Complete(task, ref header, TaskState.Completed);
    }

    /// <summary>A task that was cancelled before its first step never runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void FinishUnstarted(int task)
    {
        ref TaskHeader header = ref Header(task);
        Store[header.Type].Clear(task);
        FinishCanceled(task, MessageOf(task), null);
    }

    internal void FinishFaulted(int task, Exception error)
    {
        ref TaskHeader header = ref Header(task);
        string? name = _rareOf[task] != 0 ? _rare.Items[_rareOf[task]].Name : null;
        name ??= Store[header.Type].Name;
        Store[header.Type].Clear(task);
        if (error is OperationCanceledException cancelled && Tokens.IsCancellation(task, cancelled))
        {
            FinishCanceled(task, MessageOf(cancelled), cancelled);
            return;
        }

        ref RareData cold = ref Cold(task);
        cold.Error = error;
        cold.Name ??= name;
        Complete(task, ref header, TaskState.Faulted);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FinishCanceled(int task, string? message, OperationCanceledException? exception)
    {
        if (exception is not null || message is not null || _rareOf[task] != 0)
        {
            ref RareData cold = ref Cold(task);
            cold.CancelMessage = message;
            cold.Error = exception;
        }

        Complete(task, ref Header(task), TaskState.Canceled);
    }

    internal void Complete(int task, ref TaskHeader header, TaskState state)
    {
        SafeFlavour.Require(header is { Kind: not (HeaderKind.Free or HeaderKind.Cold or HeaderKind.Awaited), State: TaskState.Pending }, "an end of what is not pending", task);
        BeginChange();
        header.State = state;
        bool isGatherChild = false;
        if (header.Kind == HeaderKind.Task)
        {
            header.EndSteps();
            _liveTasks--;
            _kept++;
            isGatherChild = header.Is(HeaderMarks.GatherChild);
            if (isGatherChild)
            {
                EndGatherChild(task, ref header, state);
            }
        }

        if (header.Waiters != 0)
        {
            WakeWaiters(ref header);
        }
        else if (state == TaskState.Faulted && _debug && !header.Is(HeaderMarks.Detached))
        {
            ReportEarly(task);
        }

        if (isGatherChild)
        {
            header.Waiters++;
        }
        else if ((header.Marks & HeaderMarks.Detached) != 0)
        {
            TryFree(task, ref header);
        }

        EndChange();
    }

    /// <summary>Makes the cancellation of a task's own request the one that passes up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal PollStatus DeliverCancel(int task)
    {
        int cold = _rareOf[task];
        ref WaitKind wait = ref Header(task).Wait;
        _cancelMessage = cold == 0 ? null : wait == WaitKind.WaitCanceled ? _rare.Items[cold].WaitMessage : _rare.Items[cold].CancelMessage;
        _cancelException = null;
        wait = WaitKind.Woken;
        return PollStatus.Canceled;
    }

    internal PollStatus SetCancellation(string? message, OperationCanceledException? exception)
    {
        _cancelMessage = message;
        _cancelException = exception;
        return PollStatus.Canceled;
    }

    internal CoroutineCancellation CaptureCancellation() => new(_cancelMessage, _cancelException);

    internal OperationCanceledException MakeCancellationException() =>
        _cancelException ?? MakeCancellationException(_cancelMessage);

    /// <summary>The exception for a cancellation: without a message it has .NET's default text.</summary>
    internal static OperationCanceledException MakeCancellationException(string? message) =>
        message is null ? new OperationCanceledException() : new OperationCanceledException(message);

    private static readonly string s_defaultCancelText = new OperationCanceledException().Message;

    internal static string? MessageOf(OperationCanceledException exception) =>
        CoroutineStackTrace.MessageOf(exception) is var message && message == s_defaultCancelText ? null : message;
}
