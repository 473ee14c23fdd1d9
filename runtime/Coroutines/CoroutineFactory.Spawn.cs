using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// The start of a coroutine that is called in the same expression, <c>loop.Start(M())</c>: what <c>Spawn</c> gives is the argument of a method here
/// and nothing else, so it needs nothing that tells a value from one that was used already.
/// </summary>
public static partial class CoroutineFactory
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
        return CoroutineLoop.TryQueueSpawned(loop, coroutine.Slab!, index)
            ? new CoroutineTask(loop, -index, coroutine.Generation)
            : StartCold(loop, coroutine);
    }

    /// <summary><see cref="CoroutineLoop.CreateTask(Coroutine, string?)"/> of what <c>Spawn</c> gave.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="coroutine">The value.</param>
    public static CoroutineTask CreateSpawned(CoroutineLoop loop, Coroutine coroutine)
    {
        int index = coroutine.Index;
        return CoroutineLoop.TryQueueSpawned(loop, coroutine.Slab!, index)
            ? new CoroutineTask(loop, index, coroutine.Generation)
            : CreateCold(loop, coroutine);
    }

    /// <inheritdoc cref="CreateSpawned(CoroutineLoop, Coroutine)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static CoroutineTask<T> CreateSpawned<T>(CoroutineLoop loop, Coroutine<T> coroutine)
    {
        int index = coroutine.Index;
        return CoroutineLoop.TryQueueSpawned(loop, coroutine.Slab!, index)
            ? new CoroutineTask<T>(loop, index, coroutine.Generation)
            : CreateCold(loop, coroutine);
    }

    /// <summary><see cref="Coroutine.CreateTask(Coroutine, string?)"/> of what <c>Spawn</c> gave.</summary>
    /// <param name="coroutine">The value.</param>
    public static CoroutineTask CreateSpawned(Coroutine coroutine)
    {
        int index = coroutine.Index;
        CoroutineLoop.TryGetCurrent(out CoroutineLoop? loop);
        return CoroutineLoop.TryQueueSpawned(loop, coroutine.Slab!, index)
            ? new CoroutineTask(loop!, index, coroutine.Generation)
            : CreateCold(null, coroutine, isCurrent: true);
    }

    /// <inheritdoc cref="CreateSpawned(Coroutine)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static CoroutineTask<T> CreateSpawned<T>(Coroutine<T> coroutine)
    {
        int index = coroutine.Index;
        CoroutineLoop.TryGetCurrent(out CoroutineLoop? loop);
        return CoroutineLoop.TryQueueSpawned(loop, coroutine.Slab!, index)
            ? new CoroutineTask<T>(loop!, index, coroutine.Generation)
            : CreateCold(null, coroutine, isCurrent: true);
    }

    // The value of what is refused is nobody's, so it is dropped.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CoroutineTask StartCold(CoroutineLoop loop, Coroutine coroutine)
    {
        try
        {
            return loop.Start(coroutine);
        }
        catch
        {
            coroutine.Slab!.Discard(coroutine.Index, coroutine.Generation);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CoroutineTask CreateCold(CoroutineLoop? loop, Coroutine coroutine, bool isCurrent = false)
    {
        try
        {
            return (isCurrent ? CoroutineLoop.Current : loop!).CreateTask(coroutine);
        }
        catch
        {
            coroutine.Slab!.Discard(coroutine.Index, coroutine.Generation);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CoroutineTask<T> CreateCold<T>(CoroutineLoop? loop, Coroutine<T> coroutine, bool isCurrent = false)
    {
        try
        {
            return (isCurrent ? CoroutineLoop.Current : loop!).CreateTask(coroutine);
        }
        catch
        {
            coroutine.Slab!.Discard(coroutine.Index, coroutine.Generation);
            throw;
        }
    }
}
