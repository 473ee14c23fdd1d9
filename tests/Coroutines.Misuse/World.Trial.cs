namespace Coroutines.Misuse;

/// <summary>Runs one cell and says what is wrong.</summary>
internal sealed partial class World
{
    /// <summary>Runs a cell.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? Try(Cell cell)
    {
        TextWriter error = Console.Error;
        var stream = new StringWriter();
        Console.SetError(stream);
        try
        {
            var world = new World(cell);
            world.Perform();
            world.CheckSightings(stream.ToString());
            CheckThread(world);
            return world.Verdict;
        }
        finally
        {
            Console.SetError(error);
        }
    }

    private void Perform()
    {
        Populate();
        switch (Cell.Moment)
        {
            case Moment.NotStarted:
                StartSubject();
                Outside("the outside", () => Cell.Kind.Outside!(this));
                break;
            case Moment.Between:
                StartSubject();
                Go(2);
                Outside("the outside", () => Cell.Kind.Outside!(this));
                break;
            case Moment.FirstStep or Moment.Step:
                StartSubject();
                break;
            case Moment.Cancelling:
                StartSubject();
                Go(2);
                Subject.Cancel();
                break;
            default:
                StartSubject();
                Go(2);
                DisposeLoop();
                break;
        }

        if (Cell.Moment == Moment.Disposed)
        {
            Outside("the outside", () => Cell.Kind.Outside!(this));
        }

        Drive();
        if (_calls == 0 && !_capacitySeen && Cell.Setting != Setting.Full && !Cell.Kind.Is(KindTraits.Irregular)
            && Cell.Moment != Moment.Disposed)
        {
            Wrong("the callback is never called");
        }

        Finish();
    }

    private void Finish()
    {
        if (!Ended)
        {
            CheckVictims();
            Outside("settle", Settle);
            JoinThreads();
            Go(1);
            if (Came != Posted)
            {
                Wrong($"{Posted} were posted and {Came} came");
            }

            if (!Ended)
            {
                CheckBooks();
            }
        }
        else
        {
            Try("a late continuation", CallContinuations);
            CheckVictims();
        }

        DisposeLoop();
        JoinThreads();
        CheckDisposed();
    }

    private void DisposeLoop()
    {
        Outside("Dispose", Loop.Dispose);
        if (!Loop.IsDisposed)
        {
            Outside("a second Dispose", Loop.Dispose);
        }
    }

    /// <summary>A loop that is gone refuses, and what it had is done.</summary>
    private void CheckDisposed()
    {
        if (!Loop.IsDisposed)
        {
            Wrong("the loop is not disposed");
        }

        try
        {
            Loop.Tick(0.0);
            Wrong("a disposed loop ticks");
        }
        catch (ObjectDisposedException)
        {
        }
        catch (Exception error)
        {
            Wrong($"a disposed loop's Tick throws {error.GetType().Name}");
        }

        try
        {
            Loop.CallSoonThreadSafe(static () => { });
            Wrong("a disposed loop takes posts");
        }
        catch (ObjectDisposedException)
        {
        }
    }

    /// <summary>The thread is as before: nothing is current, and another loop runs here.</summary>
    private static void CheckThread(World world)
    {
        if (CoroutineLoop.TryGetCurrent(out _))
        {
            world.Wrong("a loop is still current");
        }

        if (SynchronizationContext.Current is not null)
        {
            world.Wrong("a synchronization context is left");
            SynchronizationContext.SetSynchronizationContext(null);
        }

        try
        {
            if (CoroutineLoop.Run(Tasks.Answer(), new CoroutineLoopOptions { Clock = CoroutineClock.Virtual }) != 42)
            {
                world.Wrong("another loop gives a wrong result");
            }
        }
        catch (Exception error)
        {
            world.Wrong($"another loop throws {error.GetType().Name}: {Line(error.Message)}");
        }
    }
}
