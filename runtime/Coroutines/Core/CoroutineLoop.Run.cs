using System.Text;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private bool _stop;

    /// <summary>Whether the run ends by <see cref="Stop"/> alone: it waits for calls from outside, whoever may make them.</summary>
    private bool _runsForever;

    /// <summary>The node that ends the run when its task is done; zero once it has.</summary>
    private int _stopNode;

    /// <summary>Runs the loop until <see cref="Stop"/> (asyncio's <c>run_forever</c>). Where nothing else is left it waits for calls from outside.</summary>
    /// <exception cref="InvalidOperationException">The loop is running, or belongs to another thread; or it has a manual clock, and only timers are left.</exception>
    /// <remarks>It is never a deadlock: another thread posts <see cref="Stop"/> with <see cref="CallSoonThreadSafe(Action)"/>.</remarks>
    public void RunForever()
    {
        EnterRun();
        try
        {
            _stop = false;
            _runsForever = true;
            while (!_stop)
            {
                RunOnce();
            }
        }
        finally
        {
            _runsForever = false;
            LeaveRun();
        }
    }

    /// <summary>Ends <see cref="RunForever"/> or a <c>RunUntilComplete</c> after the turn that runs (asyncio's <c>stop</c>).</summary>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread; post <c>Stop</c> with <see cref="CallSoonThreadSafe(Action)"/> there.</exception>
    public void Stop()
    {
        VerifyAccess();
        _stop = true;
    }

    /// <summary>The end of the task of a run that was cut short stops no later one.</summary>
    private void DropStop()
    {
        if (_stopNode != 0)
        {
            DropNode(_stopNode);
            _stopNode = 0;
        }
    }

    /// <summary>Begins a run by the clock; <see cref="LeaveRun"/> ends it. A clock that throws leaves the loop as it was.</summary>
    private void EnterRun()
    {
        Enter();
        try
        {
            _clock.Start();
        }
        catch
        {
            Leave();
            throw;
        }

        // The first turn of a run is the frame that comes after the last tick.
        TakeFrames();
    }

    private void LeaveRun()
    {
        try
        {
            _clock.Stop();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>One turn of a run: waits if nothing is ready, takes what came from outside, then what is due, then runs.</summary>
    private void RunOnce()
    {
        LookUpIfAsked();
        TakeInbox();
        bool wasIdle = !_ready.HasWork;
        if (wasIdle)
        {
            WaitForWork();
            TakeInbox();
        }
        else
        {
            LookForEvents();
        }

        Timers.Advance(Now());
        RunTurns(1);
        if (wasIdle && _selector is not null && !_stop && _ready.HasWork)
        {
            // A turn of events alone only wakes who waits for them: the next needs no look in between.
            RunTurns(1);
        }
    }

    /// <summary>Blocks, or moves a virtual clock, until something may be ready.</summary>
    private void WaitForWork()
    {
        bool timersRun = Timers.Pending != 0 && _clock.Rate > 0;
        if (timersRun && _clock.Source.Kind == CoroutineClock.ClockKind.Virtual)
        {
            LookForEvents();
            if (!_ready.HasWork)
            {
                Timers.TryFindNext(LoopTime.Never, out long deadline);
                _clock.MoveTo(deadline);
            }

            return;
        }

        if (timersRun && _clock.IsTied)
        {
            // One look at the clock: between two it may pass the deadline.
            long now = Now();
            if (Timers.TryFindNext(now, out long next))
            {
                LookForEvents();
            }
            else
            {
                Block(_clock.TicksOfSource(next - now), next);
            }

            return;
        }

        if (CanWakeFromOutside)
        {
            Block(LoopTime.Never, LoopTime.Never);
            return;
        }

        if (Timers.Pending != 0 && _clock.Rate > 0)
        {
            ThrowHelper.ThrowInvalid("The loop has a manual clock, and only timers are left: move its time with Tick instead of running it.");
        }

        if (_runsForever)
        {
            Block(LoopTime.Never, LoopTime.Never);
            return;
        }

        throw new CoroutineDeadlockException(DescribeDeadlock());
    }

    private string DescribeDeadlock()
    {
        var text = new StringBuilder("Deadlock: nothing is ready, no timer runs and nothing can wake the loop from outside.");
        if (Timers.Pending != 0)
        {
            text.Append(" The loop's time stands still: IsPaused is true, or TimeScale zero.");
        }

        text.Append(" Waiting tasks:").AppendLine().Append(DescribeTasks());
        return text.ToString();
    }
}
