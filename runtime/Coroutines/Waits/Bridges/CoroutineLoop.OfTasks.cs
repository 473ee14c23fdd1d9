namespace Coroutines;

// Tasks of the loop that await tasks of .NET's.
public sealed partial class CoroutineLoop
{
    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's.</param>
    /// <param name="name">A name for reports, or null.</param>
    public CoroutineTask<T> CreateTask<T>(Task<T> task, string? name = null) =>
        CreateTask(AwaitedTask<T>.Stage(task), name);

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's.</param>
    /// <param name="name">A name for reports, or null.</param>
    public CoroutineTask<T> CreateTask<T>(ValueTask<T> task, string? name = null) =>
        CreateTask(AwaitedTask<T>.Stage(task), name);
}
