namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation WaitFor(Coroutine coroutine, TimeSpan timeout) => new(coroutine, timeout);

    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation WaitFor(Coroutine coroutine, int milliseconds) => new(coroutine, TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation<T> WaitFor<T>(Coroutine<T> coroutine, TimeSpan timeout) => new(coroutine, timeout);

    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation<T> WaitFor<T>(Coroutine<T> coroutine, int milliseconds) => new(coroutine, TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <param name="task">The task.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation WaitFor(CoroutineTask task, TimeSpan timeout) => new(task, timeout);

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <param name="task">The task.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation WaitFor(CoroutineTask task, int milliseconds) => new(task, TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation<T> WaitFor<T>(CoroutineTask<T> task, TimeSpan timeout) => new(task, timeout);

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static WaitForOperation<T> WaitFor<T>(CoroutineTask<T> task, int milliseconds) => new(task, TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <returns>Whether it completed in time. Allocates nothing.</returns>
    public static TryWaitForOperation TryWaitFor(Coroutine coroutine, TimeSpan timeout) => new(coroutine, timeout);

    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <returns>Whether it completed in time. Allocates nothing.</returns>
    public static TryWaitForOperation TryWaitFor(Coroutine coroutine, int milliseconds) => new(coroutine, TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <returns>The result, or that the time was up. Allocates nothing.</returns>
    public static TryWaitForOperation<T> TryWaitFor<T>(Coroutine<T> coroutine, TimeSpan timeout) => new(coroutine, timeout);

    /// <summary>Awaits a coroutine with a limit of time; when it is up the coroutine is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <returns>The result, or that the time was up. Allocates nothing.</returns>
    public static TryWaitForOperation<T> TryWaitFor<T>(Coroutine<T> coroutine, int milliseconds) => new(coroutine, TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <param name="task">The task.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <returns>Whether it completed in time. Allocates nothing.</returns>
    public static TryWaitForOperation TryWaitFor(CoroutineTask task, TimeSpan timeout) => new(task, timeout);

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <param name="task">The task.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <returns>Whether it completed in time. Allocates nothing.</returns>
    public static TryWaitForOperation TryWaitFor(CoroutineTask task, int milliseconds) => new(task, TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    /// <returns>The result, or that the time was up. Allocates nothing.</returns>
    public static TryWaitForOperation<T> TryWaitFor<T>(CoroutineTask<T> task, TimeSpan timeout) => new(task, timeout);

    /// <summary>Awaits a task with a limit of time; when it is up the task is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="milliseconds">The limit in milliseconds; -1 is no limit.</param>
    /// <returns>The result, or that the time was up. Allocates nothing.</returns>
    public static TryWaitForOperation<T> TryWaitFor<T>(CoroutineTask<T> task, int milliseconds) => new(task, TimeSpan.FromMilliseconds(milliseconds));
}
