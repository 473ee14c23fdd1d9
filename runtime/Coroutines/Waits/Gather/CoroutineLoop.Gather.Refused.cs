using System.Runtime.ExceptionServices;

namespace Coroutines;

/// <summary>
/// Starts, gathers and races that are refused while they are made. Nobody else has the cold coroutines that such a call was given, so all of them are
/// taken first, those that are left are dropped, and the call throws at its end.
/// </summary>
public sealed unsafe partial class CoroutineLoop
{
    private ExceptionDispatchInfo? _refusal;

    /// <summary>As <see cref="BeginGather"/>; 0 if it is refused.</summary>
    internal int BeginColdGather(bool returnExceptions)
    {
        try
        {
            return BeginGather(returnExceptions);
        }
        catch (Exception error)
        {
            return RefuseGather(error);
        }
    }

    /// <summary>As <see cref="Races.BeginRace"/>; 0 if it is refused.</summary>
    internal int BeginColdRace()
    {
        try
        {
            return Races.BeginRace();
        }
        catch (Exception error)
        {
            return RefuseGather(error);
        }
    }

    /// <summary>Keeps why a gather is refused.</summary>
    /// <returns>What stands in its place: 0.</returns>
    internal int RefuseGather(Exception error)
    {
        _refusal = ExceptionDispatchInfo.Capture(error);
        return 0;
    }

    /// <summary>As <see cref="EndGather"/>; throws if the gather was refused.</summary>
    internal CoroutineTask EndColdGather(int gather)
    {
        if (gather == 0)
        {
            ExceptionDispatchInfo refusal = _refusal!;
            _refusal = null;
            refusal.Throw();
        }

        return EndGather(gather);
    }

    /// <summary>As <see cref="CreateTask(Coroutine, string?)"/>, for a value that nobody else has.</summary>
    internal CoroutineTask CreateTaskOrDrop(Coroutine coroutine)
    {
        try
        {
            return CreateTask(coroutine);
        }
        catch
        {
            Drop(coroutine.Slab, coroutine.Index, coroutine.Generation);
            throw;
        }
    }

    /// <inheritdoc cref="CreateTaskOrDrop(Coroutine)"/>
    internal CoroutineTask<T> CreateTaskOrDrop<T>(Coroutine<T> coroutine)
    {
        try
        {
            return CreateTask(coroutine);
        }
        catch
        {
            Drop(coroutine.Slab, coroutine.Index, coroutine.Generation);
            throw;
        }
    }

    /// <summary>Drops a cold coroutine that was refused; not that of another thread.</summary>
    internal static void Drop(MachineSlab? slab, int index, uint generation)
    {
        if (slab is { Store.IsOfThisThread: true })
        {
            slab.Discard(index, generation);
        }
    }
}
