using System.Diagnostics;

namespace Coroutines;

/// <summary>The end of a task group's block: asyncio's <c>TaskGroup.__aexit__</c>.</summary>
[CoroutineMachine("CoroutineTaskGroup.Exit")]
[StackTraceHidden]
internal struct GroupExitMachine(int record, ScopeExit kind, Exception? error) : ICoroutineMachine<bool>
{
    private CoroutineCancellation _late;
    private bool _entered;
    private bool _isLate;
    private bool _isOwn;

    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        if (!_entered)
        {
            _entered = true;
            if (error is OperationCanceledException)
            {
                kind = loop.Tokens.IsCancellation(error) ? ScopeExit.Canceled : ScopeExit.Faulted;
            }

            _isOwn = loop.Groups.Leave(record, kind);
        }

        while (true)
        {
            PollFlags flags = context.Flags;
            context.Flags = 0;
            if ((flags & PollFlags.Cancel) != 0)
            {
                loop.Groups.Abort(record);
                loop.DeliverCancel(context.Task);
                if (!_isLate && (_isOwn || kind != ScopeExit.Canceled))
                {
                    _late = context.CaptureCancellation();
                    _isLate = true;
                }
            }

            if (!loop.Groups.Park(record, context.Task))
            {
                break;
            }

            return PollStatus.Pending;
        }

        if (loop.Groups.End(record, kind == ScopeExit.Faulted ? error : null) is { } errors)
        {
            throw new AggregateException("Errors in a task group.", errors);
        }

        return _isLate ? context.RestoreCancellation(in _late) : PollStatus.Completed;
    }

    /// <summary>What <c>Cancel</c> asked for is dropped. A cancellation that came of an error has been replaced by that.</summary>
    public readonly bool GetResult() => _isOwn;
}
