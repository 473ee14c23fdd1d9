namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Waits for anything; cancelling the wait does not cancel what is waited for. asyncio's <c>shield</c>.</summary>
    /// <param name="awaitable">A task or future, not suspended for if it is done; or a coroutine, operation or task of .NET's, which becomes a task at the call.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    /// <remarks>Allocates nothing.</remarks>
    public static CoroutineOperation<ShieldOperation> Shield(CoroutineAwaitable awaitable) =>
        StartedOperation.Of(new ShieldOperation(awaitable.IsCold ? ShieldedCold(awaitable.Coroutine) : Shielded(awaitable.Task)));

    /// <inheritdoc cref="Shield(CoroutineAwaitable)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task; not suspended for if it is done.</param>
    public static CoroutineOperation<T, ShieldOperation<T>> Shield<T>(CoroutineTask<T> task) =>
        StartedOperation.Of<T, ShieldOperation<T>>(new(new CoroutineTask<T>(Shielded(task.Untyped))));

    /// <inheritdoc cref="Shield(CoroutineAwaitable)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">A coroutine, started at the call.</param>
    public static CoroutineOperation<T, ShieldOperation<T>> Shield<T>(Coroutine<T> coroutine) =>
        StartedOperation.Of<T, ShieldOperation<T>>(new(new CoroutineTask<T>(ShieldedCold(coroutine.Discard()))));

    /// <inheritdoc cref="Shield(CoroutineAwaitable)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">A future.</param>
    public static CoroutineOperation<T, ShieldOperation<T>> Shield<T>(CoroutineFuture<T> future) =>
        Shield((CoroutineTask<T>)future);

    /// <inheritdoc cref="Shield(CoroutineAwaitable)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation, started at the call.</param>
    public static CoroutineOperation<T, ShieldOperation<T>> Shield<T, TMachine>(CoroutineOperation<T, TMachine> operation)
        where TMachine : struct, ICoroutineMachine<T> =>
        Shield(operation.AsCoroutine());

    /// <inheritdoc cref="Shield(CoroutineAwaitable)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's.</param>
    public static CoroutineOperation<T, ShieldOperation<T>> Shield<T>(Task<T> task) =>
        Shield(AwaitedTask<T>.Stage(task));

    /// <inheritdoc cref="Shield(CoroutineAwaitable)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's.</param>
    public static CoroutineOperation<T, ShieldOperation<T>> Shield<T>(ValueTask<T> task) =>
        Shield(AwaitedTask<T>.Stage(task));

    private static CoroutineTask ShieldedCold(Coroutine coroutine) => ShieldedOwn(CoroutineLoop.Current.CreateTaskOrDrop(coroutine));

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
