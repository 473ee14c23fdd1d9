// By kind of what is awaited: C# infers the type of a result only from the kind itself. The overload in milliseconds stands first, so that the compiler
// names the argument that is wrong.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Awaits with a limit of time; when it is up, what is awaited is cancelled. asyncio's <c>wait_for</c>, without an exception.</summary>
    /// <param name="awaitable">What to await: a coroutine, a task, a future, an operation, or a task of .NET's, which is left alone when the time is up.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    /// <returns>Whether it completed in time; with a result, the result or that the time was up.</returns>
    /// <remarks>Takes no turn of its own. Allocates nothing.</remarks>
    public static CoroutineOperation<bool, TryWaitForOperation> TryWaitFor(CoroutineAwaitable awaitable, int milliseconds) =>
        new TryWaitForOperation(awaitable, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, int)"/>
    /// <param name="awaitable">What to await.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<bool, TryWaitForOperation> TryWaitFor(CoroutineAwaitable awaitable, TimeSpan timeout) =>
        new TryWaitForOperation(awaitable, timeout);

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">A coroutine.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(Coroutine<T> coroutine, int milliseconds) =>
        new TryWaitForOperation<T>(coroutine, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="coroutine">A coroutine.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(Coroutine<T> coroutine, TimeSpan timeout) =>
        new TryWaitForOperation<T>(coroutine, timeout);

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task; when the time is up the task is cancelled.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(CoroutineTask<T> task, int milliseconds) =>
        new TryWaitForOperation<T>(task, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task; when the time is up the task is cancelled.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(CoroutineTask<T> task, TimeSpan timeout) =>
        new TryWaitForOperation<T>(task, timeout);

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">A future; when the time is up the future is cancelled.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(CoroutineFuture<T> future, int milliseconds) =>
        new TryWaitForOperation<T>((CoroutineTask<T>)future, TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">A future; when the time is up the future is cancelled.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(CoroutineFuture<T> future, TimeSpan timeout) =>
        new TryWaitForOperation<T>((CoroutineTask<T>)future, timeout);

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation of the library.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T, TMachine>(CoroutineOperation<T, TMachine> operation, int milliseconds)
        where TMachine : struct, ICoroutineMachine<T> =>
        new TryWaitForOperation<T>(operation.AsCoroutine(), TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <param name="operation">An operation of the library.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T, TMachine>(CoroutineOperation<T, TMachine> operation, TimeSpan timeout)
        where TMachine : struct, ICoroutineMachine<T> =>
        new TryWaitForOperation<T>(operation.AsCoroutine(), timeout);

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(Task<T> task, int milliseconds) =>
        new TryWaitForOperation<T>(AwaitedTask<T>.Stage(task), TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(Task<T> task, TimeSpan timeout) =>
        new TryWaitForOperation<T>(AwaitedTask<T>.Stage(task), timeout);

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, int)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="milliseconds">The limit in milliseconds; zero and less is none at all, -1 is no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(ValueTask<T> task, int milliseconds) =>
        new TryWaitForOperation<T>(AwaitedTask<T>.Stage(task), TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="TryWaitFor(CoroutineAwaitable, TimeSpan)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">A task of .NET's, which is left alone when the time is up.</param>
    /// <param name="timeout">The limit; zero and less is none at all, <see cref="Timeout.InfiniteTimeSpan"/> no limit.</param>
    public static CoroutineOperation<TimedResult<T>, TryWaitForOperation<T>> TryWaitFor<T>(ValueTask<T> task, TimeSpan timeout) =>
        new TryWaitForOperation<T>(AwaitedTask<T>.Stage(task), timeout);
}
