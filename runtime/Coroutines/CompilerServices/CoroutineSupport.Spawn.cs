namespace Coroutines.CompilerServices;

// The start of a coroutine that is called in the same expression, loop.Start(M()): what Spawn gives is the argument of a method here
// and nothing else, so it needs nothing that tells a value from one that was used already.
public static partial class CoroutineSupport
{
    /// <summary>Stages a machine as a task that is not queued yet.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <param name="detached">Whether it is for <see cref="StartSpawned"/>.</param>
    public static Coroutine Spawn<TMachine>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine => CoroutineLoop.StagingStore.Spawn(in machine, detached);

    /// <summary>Stages a machine with a result as a task that is not queued yet.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <param name="detached">Whether it is for <see cref="StartSpawned"/>.</param>
    public static Coroutine<T> Spawn<TMachine, T>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine<T> => CoroutineLoop.StagingStore.Spawn<TMachine, T>(in machine, detached);

    /// <summary><see cref="CoroutineLoop.Start(Coroutine, string?)"/> of what <c>Spawn</c> gave.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="coroutine">The value.</param>
    public static CoroutineTask StartSpawned(CoroutineLoop loop, Coroutine coroutine)
    {
        int index = coroutine.Index;
        uint generation = CoroutineLoop.QueueSpawned(loop, coroutine.Slab!, ref index, coroutine.Generation, HeaderMarks.Detached);
        return new CoroutineTask(loop, -index, generation);
    }

    /// <summary><see cref="CoroutineLoop.CreateTask(Coroutine, string?)"/> of what <c>Spawn</c> gave.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="coroutine">The value.</param>
    public static CoroutineTask CreateSpawned(CoroutineLoop loop, Coroutine coroutine)
    {
        int index = coroutine.Index;
        uint generation = CoroutineLoop.QueueSpawned(loop, coroutine.Slab!, ref index, coroutine.Generation, HeaderMarks.None);
        return new CoroutineTask(loop, index, generation);
    }

    /// <inheritdoc cref="CreateSpawned(CoroutineLoop, Coroutine)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static CoroutineTask<T> CreateSpawned<T>(CoroutineLoop loop, Coroutine<T> coroutine)
    {
        int index = coroutine.Index;
        uint generation = CoroutineLoop.QueueSpawned(loop, coroutine.Slab!, ref index, coroutine.Generation, HeaderMarks.None);
        return new CoroutineTask<T>(loop, index, generation);
    }

    /// <summary><see cref="Coroutine.CreateTask(Coroutine, string?)"/> of what <c>Spawn</c> gave.</summary>
    /// <param name="coroutine">The value.</param>
    public static CoroutineTask CreateSpawned(Coroutine coroutine) =>
        CreateSpawned(CoroutineLoop.CurrentFor(coroutine.Slab!, coroutine.Index), coroutine);

    /// <inheritdoc cref="CreateSpawned(Coroutine)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static CoroutineTask<T> CreateSpawned<T>(Coroutine<T> coroutine) =>
        CreateSpawned(CoroutineLoop.CurrentFor(coroutine.Slab!, coroutine.Index), coroutine);
}
