namespace Coroutines;

/// <summary>The end of a task group's block: asyncio's <c>TaskGroup.__aexit__</c>.</summary>
[CoroutineMachine("CoroutineTaskGroup.Exit")]
internal struct GroupExitMachine(int record, ScopeExit kind, Exception? error) : ICoroutineMachine<bool>
{
    private CoroutineCancellation _late;
    private bool _entered;
    private bool _passOn;
    private bool _passLate;

    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        if (!_entered)
        {
            _entered = true;
            if (kind == ScopeExit.Faulted && error is not null && loop.IsCancellation(error))
            {
                kind = ScopeExit.Cancelled;
            }

            _passOn = kind == ScopeExit.Cancelled;
            if (loop.LeaveGroup(record, failed: kind >= ScopeExit.Faulted))
            {
                _passOn = false;
            }
        }

        while (true)
        {
            byte flags = context.Flags;
            context.Flags = 0;
            if ((flags & PollContext.Cancel) != 0 && loop.AbortGroup(record))
            {
                loop.DeliverCancel(context.Task);
                _late = context.CaptureCancellation();
                _passOn = true;
                _passLate = true;
            }

            if (!loop.WaitForGroup(record, context.Task))
            {
                break;
            }

            return PollStatus.Pending;
        }

        List<Exception>? errors = loop.FreeGroup(record);
        if (_passOn && errors is null)
        {
            return _passLate ? context.RestoreCancellation(in _late) : PollStatus.Completed;
        }

        if (kind == ScopeExit.Faulted)
        {
            (errors ??= []).Add(error!);
        }

        if (errors is not null)
        {
            throw new AggregateException("Errors in a task group.", errors);
        }

        return PollStatus.Completed;
    }

    /// <summary>Whether the outcome is dropped: a cancellation that was the group's own.</summary>
    public readonly bool GetResult() => kind == ScopeExit.Cancelled && !_passOn;
}
