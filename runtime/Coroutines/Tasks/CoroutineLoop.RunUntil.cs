namespace Coroutines;

// Runs of the loop until a task is done.
public sealed partial class CoroutineLoop
{
    /// <summary>Runs the loop until a coroutine is done (asyncio's <c>run_until_complete</c>). Other tasks stay.</summary>
    /// <param name="main">The coroutine.</param>
    /// <exception cref="CoroutineDeadlockException">Tasks wait and nothing can ever wake them.</exception>
    public void RunUntilComplete(Coroutine main)
    {
        CoroutineTask task = BeginProgram(main);
        RunOwn(task);
        task.GetResult();
    }

    /// <inheritdoc cref="RunUntilComplete(Coroutine)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The result of the coroutine.</returns>
    public T RunUntilComplete<T>(Coroutine<T> main)
    {
        CoroutineTask<T> task = BeginProgram(main);
        RunOwn(task);
        return task.Result;
    }

    /// <inheritdoc cref="RunUntilComplete(Coroutine)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <returns>The result of the operation.</returns>
    public T RunUntilComplete<T, TMachine>(CoroutineOperation<T, TMachine> main)
        where TMachine : struct, ICoroutineMachine<T> => RunUntilComplete(main.AsCoroutine());

    /// <summary>Runs the loop until a task is done; its outcome is taken.</summary>
    /// <param name="task">The task.</param>
    public void RunUntilComplete(CoroutineTask task)
    {
        RunUntil(task);
        task.Join();
    }

    /// <inheritdoc cref="RunUntilComplete(CoroutineTask)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The result of the task.</returns>
    public T RunUntilComplete<T>(CoroutineTask<T> task)
    {
        RunUntil(task);
        return task.Result;
    }

    /// <summary>Makes the first task of a program on the thread that will run it.</summary>
    internal CoroutineTask BeginProgram(Coroutine main)
    {
        BindToThread();
        return CreateTaskOrDrop(main);
    }

    /// <inheritdoc cref="BeginProgram(Coroutine)"/>
    internal CoroutineTask<T> BeginProgram<T>(Coroutine<T> main)
    {
        BindToThread();
        return CreateTaskOrDrop(main);
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
}
