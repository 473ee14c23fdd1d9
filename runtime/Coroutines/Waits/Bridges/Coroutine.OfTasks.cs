using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

// Tasks of .NET's where a coroutine is asked for.
public readonly partial struct Coroutine
{
    /// <summary>A task of .NET's as a cold coroutine, which awaits it; cancelling it leaves the task alone.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A coroutine that awaits the task is the named form.")]
    public static implicit operator Coroutine(System.Threading.Tasks.Task task) => AwaitedTask.Stage(task);

    /// <inheritdoc cref="op_Implicit(System.Threading.Tasks.Task)"/>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A coroutine that awaits the task is the named form.")]
    public static implicit operator Coroutine(ValueTask task) => AwaitedTask.Stage(task);

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's.</param>
    /// <param name="name">A name for reports, or null.</param>
    public static CoroutineTask<T> CreateTask<T>(Task<T> task, string? name = null) =>
        CreateTask(AwaitedTask<T>.Stage(task), name);

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's.</param>
    /// <param name="name">A name for reports, or null.</param>
    public static CoroutineTask<T> CreateTask<T>(ValueTask<T> task, string? name = null) =>
        CreateTask(AwaitedTask<T>.Stage(task), name);
}
