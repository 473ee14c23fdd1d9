// Two of different kinds: C# infers the types of the results only from the kinds themselves. For more, say Discard() or make tasks of them.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(Coroutine<T1> awaitable1, CoroutineTask<T2> awaitable2) =>
        GatherPair<T1, T2>(awaitable1, awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2, TMachine2>(Coroutine<T1> awaitable1, CoroutineOperation<T2, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T2> =>
        GatherPair<T1, T2>(awaitable1, awaitable2.AsCoroutine());

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(Coroutine<T1> awaitable1, Task<T2> awaitable2) =>
        GatherPair<T1, T2>(awaitable1, AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A coroutine.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(Coroutine<T1> awaitable1, ValueTask<T2> awaitable2) =>
        GatherPair<T1, T2>(awaitable1, AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(CoroutineTask<T1> awaitable1, Coroutine<T2> awaitable2) =>
        GatherPair<T1, T2>(awaitable1, awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2, TMachine2>(CoroutineTask<T1> awaitable1, CoroutineOperation<T2, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T2> =>
        GatherPair<T1, T2>(awaitable1, awaitable2.AsCoroutine());

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(CoroutineTask<T1> awaitable1, Task<T2> awaitable2) =>
        GatherPair<T1, T2>(awaitable1, AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(CoroutineTask<T1> awaitable1, ValueTask<T2> awaitable2) =>
        GatherPair<T1, T2>(awaitable1, AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, TMachine1, T2>(CoroutineOperation<T1, TMachine1> awaitable1, Coroutine<T2> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T1> =>
        GatherPair<T1, T2>(awaitable1.AsCoroutine(), awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, TMachine1, T2>(CoroutineOperation<T1, TMachine1> awaitable1, CoroutineTask<T2> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T1> =>
        GatherPair<T1, T2>(awaitable1.AsCoroutine(), awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, TMachine1, T2, TMachine2>(CoroutineOperation<T1, TMachine1> awaitable1, CoroutineOperation<T2, TMachine2> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2> =>
        GatherPair<T1, T2>(awaitable1.AsCoroutine(), awaitable2.AsCoroutine());

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, TMachine1, T2>(CoroutineOperation<T1, TMachine1> awaitable1, Task<T2> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T1> =>
        GatherPair<T1, T2>(awaitable1.AsCoroutine(), AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="TMachine1">The machine of operation 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="awaitable1">An operation.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, TMachine1, T2>(CoroutineOperation<T1, TMachine1> awaitable1, ValueTask<T2> awaitable2)
        where TMachine1 : struct, ICoroutineMachine<T1> =>
        GatherPair<T1, T2>(awaitable1.AsCoroutine(), AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(Task<T1> awaitable1, Coroutine<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(Task<T1> awaitable1, CoroutineTask<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2, TMachine2>(Task<T1> awaitable1, CoroutineOperation<T2, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T2> =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), awaitable2.AsCoroutine());

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(Task<T1> awaitable1, Task<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(Task<T1> awaitable1, ValueTask<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A coroutine.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(ValueTask<T1> awaitable1, Coroutine<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(ValueTask<T1> awaitable1, CoroutineTask<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), awaitable2);

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="TMachine2">The machine of operation 2.</typeparam>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">An operation.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2, TMachine2>(ValueTask<T1> awaitable1, CoroutineOperation<T2, TMachine2> awaitable2)
        where TMachine2 : struct, ICoroutineMachine<T2> =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), awaitable2.AsCoroutine());

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(ValueTask<T1> awaitable1, Task<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), AwaitedTask<T2>.Stage(awaitable2));

    /// <inheritdoc cref="Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>
    /// <param name="awaitable1">A task of .NET's.</param>
    /// <param name="awaitable2">A task of .NET's.</param>
    public static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> Gather<T1, T2>(ValueTask<T1> awaitable1, ValueTask<T2> awaitable2) =>
        GatherPair<T1, T2>(AwaitedTask<T1>.Stage(awaitable1), AwaitedTask<T2>.Stage(awaitable2));

    // By way of what looks at no result: the types of the results are in what is returned.
    private static CoroutineOperation<(T1, T2), GatherOperation<T1, T2>> GatherPair<T1, T2>(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2) =>
        StartedOperation.Of<(T1, T2), GatherOperation<T1, T2>>(new(GatherAll([awaitable1, awaitable2])));
}
