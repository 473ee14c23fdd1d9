using System.Globalization;
using System.Text;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private bool _stop;

    /// <summary>The node that ends the run when its task is done; zero once it has.</summary>
    private int _stopNode;

    /// <summary>Runs a coroutine on a loop of its own until it is done, then cancels what is left and disposes the loop (asyncio's <c>run</c>).</summary>
    /// <param name="main">The coroutine.</param>
    /// <param name="options">How to set the loop up; null for the defaults.</param>
    /// <exception cref="CoroutineDeadlockException">Tasks wait and nothing can ever wake them.</exception>
    /// <exception cref="OperationCanceledException">The coroutine was cancelled.</exception>
    public static void Run(Coroutine main, CoroutineLoopOptions? options = null)
    {
        using var loop = new CoroutineLoop(options);
        loop.RunUntilComplete(main);
    }

    /// <inheritdoc cref="Run(Coroutine, CoroutineLoopOptions?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The result of the coroutine.</returns>
    public static T Run<T>(Coroutine<T> main, CoroutineLoopOptions? options = null)
    {
        using var loop = new CoroutineLoop(options);
        return loop.RunUntilComplete(main);
    }

    /// <summary>Runs the loop until a coroutine is done (asyncio's <c>run_until_complete</c>). Other tasks stay.</summary>
    /// <param name="main">The coroutine.</param>
    /// <exception cref="CoroutineDeadlockException">Tasks wait and nothing can ever wake them.</exception>
    public void RunUntilComplete(Coroutine main)
    {
        BindToThread();
        CoroutineTask task = CreateTaskOrDrop(main);
        RunOwn(task);
        task.GetResult();
    }

    /// <inheritdoc cref="RunUntilComplete(Coroutine)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The result of the coroutine.</returns>
    public T RunUntilComplete<T>(Coroutine<T> main)
    {
        BindToThread();
        CoroutineTask<T> task = CreateTaskOrDrop(main);
        RunOwn(task);
        return task.Result;
    }

    /// <summary>Runs the loop until a task is done; its outcome is taken.</summary>
    /// <param name="task">The task.</param>
    public void RunUntilComplete(CoroutineTask task)
    {
        RunUntil(task);
        task.GetResult();
    }

    /// <inheritdoc cref="RunUntilComplete(CoroutineTask)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The result of the task.</returns>
    public T RunUntilComplete<T>(CoroutineTask<T> task)
    {
        RunUntil(task);
        return task.Result;
    }

    /// <summary>Runs the loop until <see cref="Stop"/>.</summary>
    /// <exception cref="CoroutineDeadlockException">Nothing is ready, no timer runs and nothing can wake the loop from outside.</exception>
    public void RunForever()
    {
        EnterRun();
        try
        {
            _stop = false;
            while (!_stop)
            {
                RunOnce();
            }
        }
        finally
        {
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

    /// <summary>Runs a task that nobody else has a handle of: a run that ends before it gives the task up.</summary>
    private void RunOwn(CoroutineTask task)
    {
        try
        {
            RunUntil(task);
        }
        catch
        {
            task.Forget();
            throw;
        }
    }

    private void RunUntil(CoroutineTask task)
    {
        if (task.Owner != this)
        {
            ThrowHelper.ThrowWrongLoop();
        }

        if (!task.IsLive)
        {
            return;
        }

        EnterRun();
        int index = task.Index;
        try
        {
            _stopNode = AddNode(LinkKind.StopLoop, index, 0, pins: false);
            _stop = false;
            while (!_stop)
            {
                RunOnce();
            }

            if (Header(index).Generation == task.Generation && Header(index).State == TaskState.Pending)
            {
                ThrowHelper.ThrowInvalid("The loop was stopped before the task was done.");
            }
        }
        finally
        {
            DropStop();
            LeaveRun();
        }
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
            StartClock();
        }
        catch
        {
            Leave();
            throw;
        }
    }

    private void LeaveRun()
    {
        try
        {
            StopClock();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>One turn of a run: waits if nothing is ready, takes what came from outside, then what is due, then runs.</summary>
    private void RunOnce()
    {
        TakeInbox();
        if (!HasReady)
        {
            WaitForWork();
            TakeInbox();
        }

        Timers.Advance(Now());
        RunTurns(1);
    }

    /// <summary>Blocks, or moves a virtual clock, until something may be ready.</summary>
    private void WaitForWork()
    {
        bool timersRun = Timers.Pending != 0 && Rate > 0;
        if (timersRun && _clock.Kind == CoroutineClock.ClockKind.Virtual)
        {
            Timers.TryFindNext(Never, out long deadline);
            _now = Math.Max(_now, deadline);
            return;
        }

        if (timersRun && _live)
        {
            // One look at the clock: between two it may pass the deadline.
            long now = Now();
            if (!Timers.TryFindNext(now, out long next))
            {
                Block(RealTicks(next - now), next);
            }

            return;
        }

        if (CanWakeFromOutside)
        {
            Block(Never, Never);
            return;
        }

        if (Timers.Pending != 0 && Rate > 0)
        {
            ThrowHelper.ThrowInvalid("The loop has a manual clock, and only timers are left: move its time with Tick instead of running it.");
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

        text.Append(" Waiting tasks:");
        for (int i = 1; i < Store.SlotLimit; i++)
        {
            if (Header(i) is { Kind: HeaderKind.Task, State: TaskState.Pending } header)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Environment.NewLine}  {NameOfHeader(i)} (waits: {header.Wait})");
            }
        }

        return text.ToString();
    }
}
