namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Waits for a task; cancelling the wait does not cancel the task. asyncio's <c>shield</c>.</summary>
    /// <param name="task">The task; not suspended for if it is done.</param>
    public static ShieldOperation Shield(CoroutineTask task) => new(Shielded(task));

    /// <summary>Waits for a task with a result; cancelling the wait does not cancel the task.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task; not suspended for if it is done.</param>
    public static ShieldOperation<T> Shield<T>(CoroutineTask<T> task) => new(new CoroutineTask<T>(Shielded(task.Untyped)));

    /// <summary>Starts a coroutine as a task and waits for it; cancelling the wait does not cancel the task.</summary>
    /// <param name="coroutine">The coroutine.</param>
    public static ShieldOperation Shield(Coroutine coroutine)
    {
        CoroutineTask task = CoroutineLoop.Current.CreateTaskOrDrop(coroutine);
        return new(ShieldedOwn(task));
    }

    /// <summary>Starts a coroutine with a result as a task and waits for it; cancelling the wait does not cancel the task.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    public static ShieldOperation<T> Shield<T>(Coroutine<T> coroutine)
    {
        CoroutineTask<T> task = CoroutineLoop.Current.CreateTaskOrDrop(coroutine);
        return new(new CoroutineTask<T>(ShieldedOwn(task.Untyped)));
    }

    /// <summary>A shield around a task of which nobody else has a handle.</summary>
    private static CoroutineTask ShieldedOwn(CoroutineTask task)
    {
        try
        {
            return Shielded(task);
        }
        catch
        {
            task.Cancel();
            throw;
        }
        finally
        {
            task.Forget();
        }
    }

    private static CoroutineTask Shielded(CoroutineTask task)
    {
        if (task.IsCompleted)
        {
            return task;
        }

        CoroutineLoop loop = task.Loop;
        int shield = loop.Shields.MakeShield(task.Index);
        return new CoroutineTask(loop, shield, loop.Header(shield).Generation);
    }
}
