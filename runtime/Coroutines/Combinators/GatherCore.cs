namespace Coroutines;

/// <summary>What all gather operations share.</summary>
internal static class GatherCore
{
    public static PollStatus Poll(CoroutineTask task, ref PollContext context)
    {
        byte flags = context.Flags;
        if (flags == 0)
        {
            return task.PollFirst(ref context, take: false);
        }

        context.Flags = 0;
        return task.PollResumed(ref context, flags, take: false);
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
