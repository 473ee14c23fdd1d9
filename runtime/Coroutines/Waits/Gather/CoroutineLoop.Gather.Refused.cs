using System.Runtime.ExceptionServices;

namespace Coroutines;

// Starts, gathers and races that are refused while they are made. Nobody else has the cold coroutines that such a call was given, so all of them are
// taken first, those that are left are dropped, and the call throws at its end.
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

    /// <summary>As <see cref="Races.Begin"/>; 0 if it is refused.</summary>
    internal int BeginColdRace()
    {
        try
        {
            return Races.Begin();
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

    /// <summary>Ends the making of a gather and gives its handle.</summary>
    internal CoroutineTask EndGather(int gather)
    {
        CloseGather(gather);
        return new CoroutineTask(this, gather, Header(gather).Generation);
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

    /// <summary>Takes a task, future, gather or shield as a child.</summary>
    internal void GatherHandle(int gather, CoroutineTask task)
    {
        if (task.Owner != this || !task.IsLive)
        {
            AbandonGather(gather);
            if (task.Owner != this)
            {
                ThrowHelper.ThrowWrongLoop();
            }

            ThrowHelper.ThrowStaleHandle();
        }

        try
        {
            _waitNodes.EnsureRoom(1);
        }
        catch (CapacityExceededException)
        {
            AbandonGather(gather);
            throw;
        }

        AppendNode(gather, task.Index);
    }
}
