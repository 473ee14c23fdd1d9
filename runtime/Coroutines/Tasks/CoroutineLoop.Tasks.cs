namespace Coroutines;

public sealed partial class CoroutineLoop
{
    /// <summary>The task whose step runs (asyncio's <c>current_task</c>); an empty handle in callbacks and outside.</summary>
    public CoroutineTask CurrentTask => _currentTask == 0 ? default : HandleOf(_currentTask);

    /// <summary>Starts a coroutine whose result nobody takes. It takes its first step in the next turn.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for reports, or null.</param>
    /// <returns>A handle that can cancel the task, tell whether it lives, and join it.</returns>
    /// <exception cref="InvalidOperationException">The coroutine was started already, or is of another loop or thread.</exception>
    /// <exception cref="CapacityExceededException">No room, with <see cref="CapacityPolicy.Throw"/>.</exception>
    /// <remarks>An exception goes to who joins, else to the loop's handler. Allocates nothing.</remarks>
    public CoroutineTask Start(Coroutine coroutine, string? name = null)
    {
        VerifyAccess();
        int index = coroutine.Index;
        uint generation = StartCold(coroutine.Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab>(), ref index, coroutine.Generation, name, HeaderMarks.Detached);
        return new CoroutineTask(this, -index, generation);
    }

    /// <summary>Makes a task of a coroutine (asyncio's <c>create_task</c>). It takes its first step in the next turn.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for reports, or null.</param>
    /// <returns>A handle to await once, or to <see cref="CoroutineTask.Forget"/> or <see cref="CoroutineTask.Preserve"/>.</returns>
    /// <exception cref="InvalidOperationException">The coroutine was started already, or is of another loop or thread.</exception>
    /// <exception cref="CapacityExceededException">No room, with <see cref="CapacityPolicy.Throw"/>.</exception>
    public CoroutineTask CreateTask(Coroutine coroutine, string? name = null)
    {
        VerifyAccess();
        int index = coroutine.Index;
        uint generation = StartCold(coroutine.Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab>(), ref index, coroutine.Generation, name);
        return new CoroutineTask(this, index, generation);
    }

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        VerifyAccess();
        int index = coroutine.Index;
        uint generation = StartCold(coroutine.Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab<T>>(), ref index, coroutine.Generation, name);
        return new CoroutineTask<T>(this, index, generation);
    }

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation; it becomes a task.</param>
    /// <param name="name">A name for reports, or null.</param>
    public CoroutineTask<T> CreateTask<T, TMachine>(CoroutineOperation<T, TMachine> operation, string? name = null)
        where TMachine : struct, ICoroutineMachine<T> =>
        CreateTask(operation.AsCoroutine(), name);

    /// <summary>The tasks that are not done (asyncio's <c>all_tasks</c>), in the order of their places. Allocates the array.</summary>
    public CoroutineTask[] AllTasks()
    {
        VerifyAccess();
        var tasks = new CoroutineTask[_liveTasks];
        int count = 0;
        for (int i = 1; i < Store.SlotLimit; i++)
        {
            if (Header(i) is { Kind: HeaderKind.Task, State: TaskState.Pending })
            {
                tasks[count++] = HandleOf(i);
            }
        }

        return tasks;
    }

    /// <summary>A handle of a live header.</summary>
    internal CoroutineTask HandleOf(int index) =>
        new(this, Header(index).Is(HeaderMarks.Detached) ? -index : index, Header(index).Generation);

    /// <summary>As <see cref="CreateTask(Coroutine, string?)"/>, for a value that nobody else has.</summary>
    internal CoroutineTask CreateTaskOrDrop(Coroutine coroutine)
    {
        try
        {
            return CreateTask(coroutine);
        }
        catch
        {
            Drop(coroutine.Slab, coroutine.Index, coroutine.Generation);
            throw;
        }
    }

    /// <inheritdoc cref="CreateTaskOrDrop(Coroutine)"/>
    internal CoroutineTask<T> CreateTaskOrDrop<T>(Coroutine<T> coroutine)
    {
        try
        {
            return CreateTask(coroutine);
        }
        catch
        {
            Drop(coroutine.Slab, coroutine.Index, coroutine.Generation);
            throw;
        }
    }

    /// <summary>Drops a cold coroutine that was refused; not that of another thread.</summary>
    internal static void Drop(MachineSlab? slab, int index, uint generation)
    {
        if (slab is { Store.IsOfThisThread: true })
        {
            slab.Discard(index, generation);
        }
    }

    /// <summary>Makes sure of what <see cref="AddContinuation"/> takes.</summary>
    internal partial void EnsureRoomForContinuation();

    /// <summary>Ordinary code goes on when a task is done; the half beside the callbacks keeps it.</summary>
    internal partial void AddContinuation(CoroutineTask task, Action continuation, bool flow);
}
