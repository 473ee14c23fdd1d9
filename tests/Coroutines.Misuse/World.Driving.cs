namespace Coroutines.Misuse;

/// <summary>Runs the loop: by turns, so that a cell which hangs is told from one that is slow.</summary>
internal sealed partial class World
{
    private const int Ticks = 40;
    private const int Runs = 6;
    private const int MostPauses = 500;

    /// <summary>Runs until all who matter are done, or enough turns are over.</summary>
    public void Drive()
    {
        // A real clock may be far ahead of the turns.
        int runs = Cell.Clock == ClockChoice.Real ? Runs * Runs : Runs;
        for (int i = 0; i < runs && !Ended && !IsSettled; i++)
        {
            Go(Ticks / Runs);
        }

        for (int pause = 0; pause < MostPauses && !Ended && HasThreads && !IsSettled; pause++)
        {
            Thread.Sleep(1);
            Go(1);
        }
    }

    /// <summary>Runs for so many milliseconds of the loop's time.</summary>
    public void Go(int milliseconds)
    {
        if (Ended)
        {
            return;
        }

        if (Cell.Clock == ClockChoice.Manual)
        {
            for (int i = 0; i < milliseconds && !Ended; i++)
            {
                Outside("Tick", () => Loop.Tick(TimeSpan.FromMilliseconds(1)));
            }

            return;
        }

        Outside("RunForever", () =>
        {
            // No task: some acts cancel all of them.
            CoroutineCallback stop = Loop.CallLater(TimeSpan.FromMilliseconds(milliseconds), Loop.Stop);
            try
            {
                Loop.RunForever();
            }
            finally
            {
                stop.Cancel();
            }
        });
    }

    /// <summary>Calls the library from code that is no coroutine: what comes out is seen at the caller.</summary>
    public void Outside(string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception error)
        {
            if (SawRaised(Arrival.Caller, error))
            {
                return;
            }

            if (!IsDocumented(error) || (what is "Tick" or "RunForever" && error is not (CapacityExceededException or ObjectDisposedException)))
            {
                Wrong($"{what} throws {error.GetType().Name}: {Line(error.Message)}");
            }
        }
    }

    private bool HasThreads => Cell.Kind.Is(KindTraits.Threads) || _threads.Count != 0;

    private bool IsSettled
    {
        get
        {
            bool threads;
            lock (_gate)
            {
                threads = _threads.TrueForAll(thread => !thread.IsAlive);
            }

            return threads && (Subject.IsEmpty || Subject.IsCompleted) && _victims.TrueForAll(victim => victim.IsCompleted)
                && Came == Posted && (!Cell.Kind.Is(KindTraits.Threads) || _calls != 0);
        }
    }

    /// <summary>Gives everybody what they wait for, cancels who still waits, and lets go of all handles.</summary>
    private void Settle()
    {
        CallContinuations();
        _hold?.Dispose();
        Loop.IsPaused = false;
        Loop.TimeScale = 1;
        Event.Set();
        Try("TrySetResult", () => Future.TrySetResult(1));
        foreach (CoroutineCallback callback in _fillerCallbacks)
        {
            callback.Cancel();
        }

        StartDropped();
        foreach (CoroutineTask task in Loop.AllTasks())
        {
            task.Cancel();
        }

        Go(Ticks / Runs);
        CallContinuations();
        Try("Dispose of the future", Future.Dispose);
        Go(Ticks / Runs);
        if (Loop.TaskCount != 0)
        {
            Wrong($"{Loop.TaskCount} tasks do not end: {string.Join(", ", Loop.AllTasks().Select(task => task.Name).Distinct())}");
        }

        foreach (CoroutineTask task in (CoroutineTask[])[Other, Subject, .. _fillers])
        {
            if (!task.IsEmpty)
            {
                task.Forget();
            }
        }

        // The handler is told of what is let go of, and may have called more.
        StartDropped();
        Go(1);
    }

    private void StartDropped()
    {
        Coroutine[] dropped;
        lock (_gate)
        {
            dropped = [.. _dropped];
            _dropped.Clear();
        }

        foreach (Coroutine coroutine in dropped)
        {
            // One that was made on another thread is refused.
            Try("Start", () => Loop.Start(coroutine));
        }
    }

    private void CallContinuations()
    {
        Action[] continuations;
        lock (_gate)
        {
            continuations = [.. _continuations];
            _continuations.Clear();
        }

        foreach (Action continuation in continuations)
        {
            Outside("a late continuation", continuation);
        }
    }

    private void JoinThreads()
    {
        foreach (Thread thread in _threads)
        {
            if (!thread.Join(TimeSpan.FromSeconds(5)))
            {
                Wrong("a thread that called the loop does not come back");
            }
        }
    }
}
