namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private const int LastTurns = 4;

    /// <summary>The end needs a little room of its own, also where nothing may grow.</summary>
    private bool _closing;
    private long _closingSince;

    /// <summary>
    /// Cancels the tasks that are left, runs their cleanup, reports exceptions that nobody took, and ends the loop (as asyncio's
    /// <c>run</c> does at its end).
    /// </summary>
    /// <exception cref="InvalidOperationException">The loop is running, or belongs to another thread.</exception>
    /// <remarks>
    /// Tasks that do not end within <see cref="CoroutineLoopOptions.MaxIterationsOfDispose"/> turns and <see cref="CoroutineLoopOptions.DisposeTimeout"/>
    /// are left as they are, and reported.
    /// </remarks>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        if (IsRunning)
        {
            ThrowHelper.ThrowReentrant();
        }

        TakeIfReleased();
        if (_liveTasks != 0)
        {
            CancelAllTasks();
        }

        if (_ready.HasWork && IsOnLoopThread)
        {
            RunLastTurns();
        }

        ReportPending();
        ReportUnclaimed();
        if (_debug)
        {
            ReportNeverStarted();
        }

        EndSelector();
        Unregister();
        _disposed = true;
        _hooksStarts = true;
        if (t_home == this)
        {
            t_home = null;
        }

        LeaveSignals();
        EndContext(Inbox.Close());
        GiveUpMirrors();
        LeaveTokens();
        if (IsOnLoopThread)
        {
            TrimStores(isEnding: true);
        }
    }

    /// <summary>
    /// Cancels the tasks that are left and runs the loop until they are done. As in asyncio, that is done once: what they start
    /// meanwhile is not waited for, or the end might never come. A deadlock, and what is left then, is reported.
    /// </summary>
    private void CancelAllTasks()
    {
        BindToThread();
        VerifyAccess();
        CoroutineLoop? outer = t_current;
        if (outer is not null)
        {
            // Disposed from inside another loop: this one still runs to its end.
            t_current = null;
        }

        EnterRun();
        int gather = 0;
        try
        {
            _closing = true;
            _clock.BeginEnd();
            _closingSince = Environment.TickCount64;
            _waitNodes.LiftLimit();
            gather = BeginGather(returnExceptions: true);
            int high = Store.SlotLimit;
            for (int i = 1; i < high; i++)
            {
                if (Header(i) is { Kind: HeaderKind.Task, State: TaskState.Pending })
                {
                    CancelTask(i, null);
                    AppendNode(gather, i);
                }
            }

            CloseGather(gather);
            _stopNode = AddNode(LinkKind.StopLoop, gather, 0, pins: false);
            TakeFrames();
            _stop = false;
            for (int left = _options.MaxIterationsOfDispose; !_stop || Header(gather).State == TaskState.Pending; left -= _clock.IsTied ? 0 : 1)
            {
                if (left == 0 || WithinDispose(Timeout.Infinite) == 0)
                {
                    Report("Tasks were left that go on when they are cancelled; the end of their loop does not wait any longer:" + Environment.NewLine + DescribeTasks(), null, null, isFinding: true);
                    break;
                }

                if (!_ready.HasWork && Timers.Pending != 0 && _clock.Source.Kind == CoroutineClock.ClockKind.Manual)
                {
                    Timers.TryFindNext(LoopTime.Never, out long deadline);
                    _clock.MoveTo(deadline);
                    Timers.Advance(_clock.Last);
                }

                RunOnce();
            }
        }
        catch (CoroutineDeadlockException deadlock)
        {
            Report("Tasks were left that do not end when they are cancelled.", deadlock, null);
        }
        finally
        {
            DropStop();
            if (gather != 0)
            {
                Header(gather).Marks |= HeaderMarks.Detached;
                TryFree(gather);
            }

            try
            {
                LeaveRun();
            }
            finally
            {
                t_current = outer;
            }
        }
    }

    /// <summary>Whether the loop is being disposed.</summary>
    internal bool IsClosing => _closing;

    /// <summary>How long the loop may block: at its end no longer than that may take.</summary>
    private int WithinDispose(int milliseconds)
    {
        if (!_closing || _options.DisposeTimeout == Timeout.InfiniteTimeSpan)
        {
            return milliseconds;
        }

        double left = Math.Clamp(_options.DisposeTimeout.TotalMilliseconds - (Environment.TickCount64 - _closingSince), 0, int.MaxValue);
        return milliseconds == Timeout.Infinite ? (int)Math.Ceiling(left) : Math.Min(milliseconds, (int)Math.Ceiling(left));
    }

    /// <summary>What is ready still runs: callbacks at the end of tasks, <c>AsTask</c> among them. asyncio's <c>run</c> takes as many turns to close.</summary>
    private void RunLastTurns()
    {
        CoroutineLoop? outer = t_current;
        t_current = null;
        Enter();
        try
        {
            RunTurns(LastTurns);
        }
        finally
        {
            Leave();
            t_current = outer;
        }
    }

    /// <summary>asyncio: "Task was destroyed but it is pending".</summary>
    private void ReportPending()
    {
        for (int i = 1; _liveTasks != 0 && i < Store.SlotLimit; i++)
        {
            if (Header(i) is { Kind: HeaderKind.Task, State: TaskState.Pending } header)
            {
                Report($"A task of {Describe(Store[header.Type])} was pending when its loop was disposed; it will not go on. It stood at:{DescribeStack(i)}", null, NameOfHeader(i), isFinding: true);
            }
        }
    }
}
