namespace Coroutines;

/// <summary>Makes operations of what has started, with the handle.</summary>
internal static class StartedOperation
{
    public static CoroutineOperation<TMachine> Of<TMachine>(TMachine machine)
        where TMachine : struct, ICoroutineMachine, IStartedOperation => new(machine, machine.Task);

    public static CoroutineOperation<TResult, TMachine> Of<TResult, TMachine>(TMachine machine)
        where TMachine : struct, ICoroutineMachine<TResult>, IStartedOperation => new(machine, machine.Task);
}
