namespace Coroutines.Tests;

/// <summary>Short ways to make cold coroutines in tests.</summary>
public static class Make
{
    public static Coroutine Await<TInner, T>(Func<TInner> make, Action<T> then)
        where TInner : struct, ICoroutineMachine<T> =>
        CoroutineSupport.Stage(new AwaitMachine<TInner, T>(make, then));

    public static Coroutine Sequence(params Func<Coroutine>[] parts) => CoroutineSupport.Stage(new SequenceMachine(parts));

    /// <summary>A coroutine that is one operation.</summary>
    public static Coroutine Of<TMachine>(CoroutineOperation<TMachine> operation)
        where TMachine : struct, ICoroutineMachine => operation;

    public static Coroutine Of<TMachine>(TMachine machine)
        where TMachine : struct, ICoroutineMachine => CoroutineSupport.Stage(in machine);

    public static Coroutine Do(Action action) => CoroutineSupport.Stage(new ActionMachine(action));
}
