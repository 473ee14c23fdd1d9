using System.ComponentModel;

namespace Coroutines;

/// <summary>Makes cold coroutine values out of machines. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CoroutineFactory
{
    /// <summary>Stages a machine in the slab of the current loop, or of this thread where no loop is current.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <returns>The cold coroutine.</returns>
    public static Coroutine Stage<TMachine>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine => CoroutineLoop.StagingStore.Stage(in machine);

    /// <summary>Stages a machine with a result.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <returns>The cold coroutine.</returns>
    public static Coroutine<T> Stage<TMachine, T>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine<T> => CoroutineLoop.StagingStore.Stage<TMachine, T>(in machine);
}
