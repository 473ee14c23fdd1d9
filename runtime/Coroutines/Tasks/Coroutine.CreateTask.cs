namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Makes a task of a coroutine on the current loop; see <see cref="CoroutineLoop.CreateTask(Coroutine, string?)"/>.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for reports, or null.</param>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public static CoroutineTask CreateTask(Coroutine coroutine, string? name = null) => CoroutineLoop.Current.CreateTask(coroutine, name);

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null) => CoroutineLoop.Current.CreateTask(coroutine, name);

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation; it becomes a task.</param>
    /// <param name="name">A name for reports, or null.</param>
    public static CoroutineTask<T> CreateTask<T, TMachine>(CoroutineOperation<T, TMachine> operation, string? name = null)
        where TMachine : struct, ICoroutineMachine<T> =>
        CreateTask(operation.AsCoroutine(), name);
}
