namespace Coroutines;

public sealed partial class CoroutineLoop
{
    /// <summary>
    /// Cancels the tasks that are left, runs their cleanup, reports exceptions that nobody took, and ends the loop (as asyncio's
    /// <c>run</c> does at its end).
    /// </summary>
    /// <exception cref="InvalidOperationException">The loop is running, or belongs to another thread.</exception>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        if (_running)
        {
            ThrowHelper.ThrowReentrant();
        }

        if (_liveTasks != 0)
        {
            CancelAllTasks();
        }

        ReportUnclaimed();
        if (_debug)
        {
            ReportNeverStarted();
        }

        _disposed = true;
        if (t_home == this)
        {
            t_home = null;
        }

        _inbox.Close();
    }

    /// <summary>Cancels every task and runs the loop until all are done; a deadlock or tasks that refuse are reported.</summary>
    private void CancelAllTasks()
    {
        VerifyAccess();
        CoroutineLoop? outer = t_current;
        if (outer is not null)
        {
            // Disposed from inside another loop: this one still runs to its end.
            t_current = null;
        }

        Enter();
        StartClock();
        try
        {
            int high = _headers.Length;
            for (int i = 1; i < high; i++)
            {
                if (_headers[i] is { Kind: HeaderKind.Task, State: TaskState.Pending })
                {
                    CancelHeader(i, null);
                }
            }

            TakeFrames();
            while (_liveTasks != 0)
            {
                if (!HasReady && Timers.Pending != 0 && _clock.Kind == CoroutineClock.ClockKind.Manual)
                {
                    Timers.TryFindNext(long.MaxValue, out long deadline);
                    _now = Math.Max(_now, deadline);
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
            StopClock();
            Leave();
            t_current = outer;
        }
    }

}
