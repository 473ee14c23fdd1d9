using System.Runtime.CompilerServices;

namespace Coroutines;

// How a cold coroutine becomes a task.
public sealed partial class CoroutineLoop
{
    /// <summary>Makes a task of a staged machine and queues its first step. Changes nothing if it throws.</summary>
    /// <returns>The generation of its handle.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint StartCold(MachineSlab slab, ref int index, uint generation, string? name, HeaderMarks marks = HeaderMarks.None)
    {
        if (slab.Store == Store && !_hooksStarts && name is null && HasSlot(index) && _ready.HasRoom)
        {
            ref TaskHeader header = ref Header(index);
            if (header.IsCold(generation, slab.TypeId))
            {
                header.BecomeTask(generation, marks);
                QueueFirstStep(slab, index);
                return generation + 1;
            }
        }

        (index, generation) = StartColdSlow(slab, index, generation, name, marks);
        return generation;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void QueueFirstStep(MachineSlab slab, int index)
    {
        _liveTasks++;
        PushInRoom(slab.TypeId, index);
    }

    /// <summary>Queues the first step of a task that was spawned.</summary>
    /// <returns>The generation of its handle.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint QueueSpawned(CoroutineLoop? loop, MachineSlab slab, ref int index, uint generation, HeaderMarks marks)
    {
        // Spawned into the store of the loop that runs or ran here last: so this is that loop's thread.
        if (loop is not null && slab.Store == loop.Store && !loop._hooksStarts && loop._ready.HasRoom)
        {
            loop.QueueFirstStep(slab, index);
            return generation;
        }

        (index, generation) = StartCold(loop!, slab, index, generation, marks);
        return generation;
    }

    /// <summary>The start of what was spawned and cannot be queued as it is: a cold coroutine, dropped if it is refused, since nobody has its value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Index, uint Generation) StartCold(CoroutineLoop loop, MachineSlab slab, int index, uint generation, HeaderMarks marks)
    {
        slab.MakeCold(index);
        try
        {
            loop.VerifyAccess();
            return loop.StartColdSlow(slab, index, generation, null, marks);
        }
        catch
        {
            slab.Discard(index, generation);
            throw;
        }
    }

    /// <summary>The loop that runs on this thread, for what was spawned; without one that is dropped.</summary>
    internal static CoroutineLoop CurrentFor(MachineSlab slab, int index)
    {
        if (t_current is not { } loop)
        {
            slab.Retire(index);
            return ThrowHelper.NoLoop<CoroutineLoop>();
        }

        return loop;
    }

    /// <summary>Moves a cold coroutine that this thread staged elsewhere into the store of this loop.</summary>
    private void Bring(ref MachineSlab slab, ref int index, ref uint generation)
    {
        if (!slab.Store.IsOfThisThread)
        {
            ThrowHelper.ThrowForeignCoroutine(slab.Name);
        }

        index = slab.MoveTo(Store, index, generation, out slab);
        generation = Header(index).Generation;
    }

    /// <summary>The start of a coroutine that has a name or was staged elsewhere, on a loop that is limited or follows contexts; or a wrong one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Index, uint Generation) StartColdSlow(MachineSlab slab, int index, uint generation, string? name, HeaderMarks marks)
    {
        EnsureRoomForHeader();
        _ready.EnsureRoom(1);
        if (name is not null || _options.FlowExecutionContext)
        {
            _rare.EnsureRoom(1);
        }

        if (slab.Store != Store)
        {
            Bring(ref slab, ref index, ref generation);
            if (t_current is null && _hasRun && IsOnLoopThread)
            {
                // What starts one here will start more.
                t_home = this;
            }
        }

        if (!slab.IsStaged(index, generation))
        {
            ThrowHelper.ThrowStartedTwice(slab.Name);
        }

        ref TaskHeader header = ref Header(index);
        header.BecomeTask(generation, marks);
        if (name is not null || _options.FlowExecutionContext)
        {
            KeepSlow(index, name);
        }

        QueueFirstStep(slab, index);
        return (index, generation + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void KeepSlow(int index, string? name)
    {
        ref RareData rare = ref Rare(index);
        rare.Name = name;
        if (_options.FlowExecutionContext)
        {
            rare.Context = ExecutionContext.Capture();
        }
    }
}
