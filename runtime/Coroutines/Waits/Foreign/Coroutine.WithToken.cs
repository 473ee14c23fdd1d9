using System.Runtime.CompilerServices;

namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Awaits an operation of .NET that takes a token: a cancellation of the task, and a limit of time around this, cancels the token and waits until the operation
    /// has ended, as asyncio waits for what it cancels. (A plain <c>await</c> of a task leaves the operation behind when the wait is cancelled.)
    /// </summary>
    /// <param name="operation">Begins the operation with the token it is given; called at the first poll, on the loop's thread. A lambda that captures nothing is made once.</param>
    /// <remarks>
    /// What the operation ends with stands: a result is not lost if it came in spite of the request, which then reaches the next wait; an <see cref="OperationCanceledException"/> is the
    /// answer to it; an error is thrown. An operation that does not end within <see cref="CoroutineLoopOptions.CancellationLimit"/> is left behind and reported.
    /// The token belongs to this one wait. An <c>async</c> lambda is taken as one that gives a <see cref="Task"/>; C# 12 wants that written: <c>async Task (token) =&gt;</c>. Allocates nothing of its own while nothing is cancelled.
    /// </remarks>
    public static CoroutineOperation<WithTokenOperation<Func<CancellationToken, Task>>> WithToken(Func<CancellationToken, Task> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<Func<CancellationToken, Task>>(static (token, operation) => new ValueTask(operation(token)), operation);
    }

    /// <inheritdoc cref="WithToken(Func{CancellationToken, Task})"/>
    /// <param name="operation">Begins the operation with the token it is given.</param>
    [OverloadResolutionPriority(-1)]
    public static CoroutineOperation<WithTokenOperation<Func<CancellationToken, ValueTask>>> WithToken(Func<CancellationToken, ValueTask> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<Func<CancellationToken, ValueTask>>(static (token, operation) => operation(token), operation);
    }

    /// <inheritdoc cref="WithToken(Func{CancellationToken, Task})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="operation">Begins the operation with the token it is given.</param>
    public static CoroutineOperation<T, WithTokenOperation<Func<CancellationToken, Task<T>>, T>> WithToken<T>(Func<CancellationToken, Task<T>> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<Func<CancellationToken, Task<T>>, T>(static (token, operation) => new ValueTask<T>(operation(token)), operation);
    }

    /// <inheritdoc cref="WithToken(Func{CancellationToken, Task})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="operation">Begins the operation with the token it is given.</param>
    [OverloadResolutionPriority(-1)]
    public static CoroutineOperation<T, WithTokenOperation<Func<CancellationToken, ValueTask<T>>, T>> WithToken<T>(Func<CancellationToken, ValueTask<T>> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<Func<CancellationToken, ValueTask<T>>, T>(static (token, operation) => operation(token), operation);
    }

    /// <inheritdoc cref="WithToken(Func{CancellationToken, Task})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="operation">Begins the operation with the token and the state it is given.</param>
    /// <param name="state">What the operation is called with, so that a static lambda will do.</param>
    public static CoroutineOperation<WithTokenOperation<(Func<CancellationToken, TState, Task> Operation, TState State)>> WithToken<TState>(Func<CancellationToken, TState, Task> operation, TState state)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<(Func<CancellationToken, TState, Task> Operation, TState State)>(static (token, call) => new ValueTask(call.Operation(token, call.State)), (operation, state));
    }

    /// <inheritdoc cref="WithToken(Func{CancellationToken, Task})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="operation">Begins the operation with the token and the state it is given.</param>
    /// <param name="state">What the operation is called with, so that a static lambda will do.</param>
    [OverloadResolutionPriority(-1)]
    public static CoroutineOperation<WithTokenOperation<TState>> WithToken<TState>(Func<CancellationToken, TState, ValueTask> operation, TState state)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<TState>(operation, state);
    }

    /// <inheritdoc cref="WithToken(Func{CancellationToken, Task})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="operation">Begins the operation with the token and the state it is given.</param>
    /// <param name="state">What the operation is called with, so that a static lambda will do.</param>
    public static CoroutineOperation<T, WithTokenOperation<(Func<CancellationToken, TState, Task<T>> Operation, TState State), T>> WithToken<TState, T>(Func<CancellationToken, TState, Task<T>> operation, TState state)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<(Func<CancellationToken, TState, Task<T>> Operation, TState State), T>(static (token, call) => new ValueTask<T>(call.Operation(token, call.State)), (operation, state));
    }

    /// <inheritdoc cref="WithToken(Func{CancellationToken, Task})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="operation">Begins the operation with the token and the state it is given.</param>
    /// <param name="state">What the operation is called with, so that a static lambda will do.</param>
    [OverloadResolutionPriority(-1)]
    public static CoroutineOperation<T, WithTokenOperation<TState, T>> WithToken<TState, T>(Func<CancellationToken, TState, ValueTask<T>> operation, TState state)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new WithTokenOperation<TState, T>(operation, state);
    }
}
