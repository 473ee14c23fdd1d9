// Two of different kinds: C# infers the type of the results only from the kinds themselves.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> awaitable1, CoroutineTask<T> awaitable2) =>
        Race<T>(awaitable1, Joined(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine2>(Coroutine<T> awaitable1, CoroutineOperation<T, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T> =>
        Race<T>(awaitable1, awaitable2.AsCoroutine());

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> awaitable1, Task<T> awaitable2) =>
        Race<T>(awaitable1, AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Coroutine<T> awaitable1, ValueTask<T> awaitable2) =>
        Race<T>(awaitable1, AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(CoroutineTask<T> awaitable1, Coroutine<T> awaitable2) =>
        Race<T>(Joined(awaitable1), awaitable2);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(CoroutineTask<T> awaitable1, CoroutineTask<T> awaitable2) =>
        Race<T>(Joined(awaitable1), Joined(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine2>(CoroutineTask<T> awaitable1, CoroutineOperation<T, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T> =>
        Race<T>(Joined(awaitable1), awaitable2.AsCoroutine());

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(CoroutineTask<T> awaitable1, Task<T> awaitable2) =>
        Race<T>(Joined(awaitable1), AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(CoroutineTask<T> awaitable1, ValueTask<T> awaitable2) =>
        Race<T>(Joined(awaitable1), AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine1>(CoroutineOperation<T, TMachine1> awaitable1, Coroutine<T> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T> =>
        Race<T>(awaitable1.AsCoroutine(), awaitable2);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine1>(CoroutineOperation<T, TMachine1> awaitable1, CoroutineTask<T> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T> =>
        Race<T>(awaitable1.AsCoroutine(), Joined(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine1, TMachine2>(CoroutineOperation<T, TMachine1> awaitable1, CoroutineOperation<T, TMachine2> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T>
        where TMachine2 : struct, ICoroutineMachine<T> =>
        Race<T>(awaitable1.AsCoroutine(), awaitable2.AsCoroutine());

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine1>(CoroutineOperation<T, TMachine1> awaitable1, Task<T> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T> =>
        Race<T>(awaitable1.AsCoroutine(), AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine1>(CoroutineOperation<T, TMachine1> awaitable1, ValueTask<T> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T> =>
        Race<T>(awaitable1.AsCoroutine(), AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Task<T> awaitable1, Coroutine<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), awaitable2);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Task<T> awaitable1, CoroutineTask<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), Joined(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine2>(Task<T> awaitable1, CoroutineOperation<T, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T> =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), awaitable2.AsCoroutine());

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Task<T> awaitable1, Task<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(Task<T> awaitable1, ValueTask<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(ValueTask<T> awaitable1, Coroutine<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), awaitable2);

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(ValueTask<T> awaitable1, CoroutineTask<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), Joined(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T, TMachine2>(ValueTask<T> awaitable1, CoroutineOperation<T, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T> =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), awaitable2.AsCoroutine());

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(ValueTask<T> awaitable1, Task<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), AwaitedTask<T>.Stage(awaitable2));

    /// <inheritdoc cref="Race{T}(Coroutine{T}, Coroutine{T})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(ValueTask<T> awaitable1, ValueTask<T> awaitable2) =>
        Race<T>(AwaitedTask<T>.Stage(awaitable1), AwaitedTask<T>.Stage(awaitable2));

    // A child of a race is a task of its own: losing cancels it, and it passes that on to the task that it waits for.
    private static Coroutine<T> Joined<T>(CoroutineTask<T> task) => CoroutineLoop.StagingStore.Stage<CoroutineTask<T>, T>(in task);
}
