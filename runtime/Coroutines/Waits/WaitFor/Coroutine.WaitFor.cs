// By kind of what is awaited: C# infers the type of a result only from the kind itself. The overload in milliseconds stands first, so that the compiler
// names the argument that is wrong.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Awaits with a limit of time; when it is up, what is awaited is cancelled. asyncio's <c>wait_for</c>.</summary>
    /// <param name="awaitable">What to await: a coroutine, a task, a future, an operation, or a task of .NET's, which is left alone when the time is up.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    /// <remarks>Takes no turn of its own. Allocates nothing but the exception.</remarks>
    public static CoroutineOperation<WaitForOperation> WaitFor(CoroutineAwaitable awaitable, int milliseconds) =>
        new WaitForOperation(awaitable, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, int)"/>
    /// <param name="awaitable">What to await.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<WaitForOperation> WaitFor(CoroutineAwaitable awaitable, TimeSpan timeout) =>
        new WaitForOperation(awaitable, timeout);

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">A coroutine.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(Coroutine<T> coroutine, int milliseconds) =>
        new WaitForOperation<T>(coroutine, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">A coroutine.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(Coroutine<T> coroutine, TimeSpan timeout) =>
        new WaitForOperation<T>(coroutine, timeout);

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task; when the time is up the task is cancelled.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(CoroutineTask<T> task, int milliseconds) =>
        new WaitForOperation<T>(task, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task; when the time is up the task is cancelled.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(CoroutineTask<T> task, TimeSpan timeout) =>
        new WaitForOperation<T>(task, timeout);

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">A future; when the time is up the future is cancelled.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(CoroutineFuture<T> future, int milliseconds) =>
        new WaitForOperation<T>((CoroutineTask<T>)future, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">A future; when the time is up the future is cancelled.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(CoroutineFuture<T> future, TimeSpan timeout) =>
        new WaitForOperation<T>((CoroutineTask<T>)future, timeout);

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation of the library.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T, TMachine>(CoroutineOperation<T, TMachine> operation, int milliseconds)
        where TMachine : struct, ICoroutineMachine<T> =>
        new WaitForOperation<T>(operation.AsCoroutine(), TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation of the library.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T, TMachine>(CoroutineOperation<T, TMachine> operation, TimeSpan timeout)
        where TMachine : struct, ICoroutineMachine<T> =>
        new WaitForOperation<T>(operation.AsCoroutine(), timeout);

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(Task<T> task, int milliseconds) =>
        new WaitForOperation<T>(AwaitedTask<T>.Stage(task), TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(Task<T> task, TimeSpan timeout) =>
        new WaitForOperation<T>(AwaitedTask<T>.Stage(task), timeout);

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(ValueTask<T> task, int milliseconds) =>
        new WaitForOperation<T>(AwaitedTask<T>.Stage(task), TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="WaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<T, WaitForOperation<T>> WaitFor<T>(ValueTask<T> task, TimeSpan timeout) =>
        new WaitForOperation<T>(AwaitedTask<T>.Stage(task), timeout);
}
