namespace Coroutines;

/// <summary>What all gather operations share.</summary>
internal static class GatherCore
{
    public static PollStatus Poll(CoroutineTask task, ref PollContext context)
    {
        byte flags = context.Flags;
        context.Flags = 0;
        PollStatus status = flags == 0 ? task.PollFirst(ref context, take: false) : task.PollResumed(ref context, flags, take: false);
        if (status == PollStatus.Completed)
        {
            context.Loop.EnsureChildrenLeft(task.Index);
        }

        return status;
    }

    public static void Add<T>(CoroutineLoop loop, int gather, Coroutine<T> child)
    {
        if (child.Slab is null)
        {
            loop.GatherEmpty(gather);
        }

        loop.GatherStaged(gather, child.Slab!, child.Index, child.Generation);
    }

    public static void Add(CoroutineLoop loop, int gather, Coroutine child)
    {
        if (child.Slab is null)
        {
            loop.GatherEmpty(gather);
        }

        loop.GatherStaged(gather, child.Slab!, child.Index, child.Generation);
    }
}
