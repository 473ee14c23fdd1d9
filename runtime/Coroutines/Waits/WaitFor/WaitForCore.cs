using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// The way of <c>wait_for</c> (Python 3.12): a timeout around an inline await; with no time left the coroutine becomes a task
/// that is cancelled before its first step, and its end is awaited.
/// </summary>
[StackTraceHidden]
internal struct WaitForCore
{
    private long _timeout;
    private int _record;
    private int _child;
    private State _state;
    private CoroutineLoop? _joined;

    private enum State : byte
    {
        Start = 0,
        Inline = 1,
        Cancelling = 2,
        TimedOut = 3,
    }

    public WaitForCore(TimeSpan timeout)
    {
        this = default;
        _timeout = timeout.Ticks;
    }

    /// <summary>Whether the poll that completed did so because the time was up.</summary>
    public readonly bool TimedOut => _state == State.TimedOut;

    public readonly TimeSpan Timeout => new(_timeout);

    public PollStatus Poll<TInner>(ref TInner inner, CoroutineTask handle, MachineSlab? slab, int index, uint generation, ref PollContext context)
        where TInner : struct, ICoroutineMachine
    {
        CoroutineLoop loop = context.Loop;
        if (_state == State.Start)
        {
            if (_timeout <= 0 && new TimeSpan(_timeout) != System.Threading.Timeout.InfiniteTimeSpan)
            {
                return BeginCancelling(loop, handle, slab, index, generation, ref context);
            }

            if (new TimeSpan(_timeout) != System.Threading.Timeout.InfiniteTimeSpan)
            {
                _record = loop.Timeouts.Begin(context.Task, LoopTime.Add(loop.Now(), _timeout));
            }

            _state = State.Inline;
        }

        if (_state == State.Cancelling)
        {
            return EndCancelling(loop, ref context);
        }

        PollStatus status;
        try
        {
            status = inner.Poll(ref context);
        }
        catch (Exception error)
        {
            if (_record != 0 && loop.Timeouts.End(_record, loop.Tokens.IsCancellation(error)))
            {
                _state = State.TimedOut;
                return PollStatus.Completed;
            }

            throw;
        }

        if (status != PollStatus.Pending && _record != 0 && loop.Timeouts.End(_record, status == PollStatus.Canceled))
        {
            _state = State.TimedOut;
            return PollStatus.Completed;
        }

        return status;
    }

    /// <summary>The result after a poll that completed in time.</summary>
    public readonly T ResultOf<T>(ref Coroutine<T> coroutine, ref CoroutineTask<T> task)
    {
        if (_state == State.Cancelling)
        {
            T result = _joined!.ReadResult<T>(_child);
            _joined.ReleaseLink(_child, consumed: true);
            return result;
        }

        return coroutine.Slab is null ? task.GetResult() : coroutine.GetResult();
    }

    private PollStatus BeginCancelling(CoroutineLoop loop, CoroutineTask handle, MachineSlab? slab, int index, uint generation, ref PollContext context)
    {
        int child;
        if (slab is not null)
        {
            child = index;
            loop.StartCold(slab, ref child, generation, null, HeaderMarks.Detached);
        }
        else
        {
            if (handle.IsCompleted)
            {
                _state = State.Inline;
                return handle.PollFirst(ref context, take: false);
            }

            child = handle.Index;
        }

        _state = State.Cancelling;
        _child = loop.AddNode(LinkKind.ReleaseWaiter, child, context.Task, pins: true);
        try
        {
            loop.CancelTask(child, null);
        }
        catch
        {
            loop.DropNode(_child);
            throw;
        }

        loop.BeginMulti(context.Task);
        return PollStatus.Pending;
    }

    private PollStatus EndCancelling(CoroutineLoop loop, ref PollContext context)
    {
        PollFlags flags = context.Flags;
        context.Flags = 0;
        int child = loop.Node(_child).Target;
        if ((flags & PollFlags.Cancel) != 0)
        {
            loop.DropNode(_child);
            return loop.DeliverCancel(context.Task);
        }

        ref TaskHeader header = ref loop.Header(child);
        if (header.State == TaskState.Canceled || header.Is(HeaderMarks.CanceledAsError))
        {
            loop.ReleasePin(_child, consumed: true);
            loop.FreeNode(_child);
            _state = State.TimedOut;
            return PollStatus.Completed;
        }

        // It ended in another way all the same: its result or error stands. The pin of the node becomes the link of the join.
        loop.Node(_child).Pins = false;
        loop.FreeNode(_child);
        _child = child;
        _joined = loop;
        return loop.EndJoin(context.Task, child, 0, take: false);
    }
}
