using System.Diagnostics;

namespace Coroutines;

/// <summary>What all gather operations share.</summary>
[StackTraceHidden]
internal static class GatherCore
{
    public static PollStatus Poll(CoroutineTask task, ref PollContext context)
    {
        PollFlags flags = context.Flags;
        context.Flags = 0;
        PollStatus status = flags == 0 ? task.PollFirst(ref context, take: false) : task.PollResumed(ref context, flags, take: false);
        if (status == PollStatus.Completed)
        {
            context.Loop.EnsureChildrenLeft(task.Index);
        }

        return status;
    }

    /// <summary>Adds a child to a gather that is made by hand; one that is refused is told at once.</summary>
    public static void Add(CoroutineLoop loop, int gather, MachineSlab? slab, int index, uint generation)
    {
        if (slab is null)
        {
            loop.GatherEmpty(gather);
        }

        loop.GatherStaged(gather, slab!, index, generation);
    }

    /// <summary>Adds a child of a call that was given all of them; once one is refused, <paramref name="gather"/> is 0 and those after it are dropped.</summary>
    public static void Add<T>(CoroutineLoop loop, ref int gather, Coroutine<T> child) => AddOrDrop(loop, ref gather, child.Slab, child.Index, child.Generation);

    /// <inheritdoc cref="Add{T}(CoroutineLoop, ref int, Coroutine{T})"/>
    public static void Add(CoroutineLoop loop, ref int gather, Coroutine child) => AddOrDrop(loop, ref gather, child.Slab, child.Index, child.Generation);

    /// <summary>As <see cref="Add{T}(CoroutineLoop, ref int, Coroutine{T})"/>; a task, future or gather is waited for as it is.</summary>
    public static void Add(CoroutineLoop loop, ref int gather, CoroutineAwaitable child)
    {
        if (child.IsCold)
        {
            Add(loop, ref gather, child.Coroutine);
        }
        else if (gather != 0)
        {
            try
            {
                if (child.IsEmpty)
                {
                    loop.GatherEmpty(gather);
                }

                loop.GatherHandle(gather, child.Task);
            }
            catch (Exception error)
            {
                gather = loop.RefuseGather(error);
            }
        }
    }

    private static void AddOrDrop(CoroutineLoop loop, ref int gather, MachineSlab? slab, int index, uint generation)
    {
        if (gather != 0)
        {
            try
            {
                Add(loop, gather, slab, index, generation);
                return;
            }
            catch (Exception error)
            {
                gather = loop.RefuseGather(error);
            }
        }

        CoroutineLoop.Drop(slab, index, generation);
    }
}
