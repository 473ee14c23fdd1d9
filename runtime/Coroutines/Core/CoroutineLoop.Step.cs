using System.Runtime.CompilerServices;

namespace Coroutines;

// Steps of tasks and their ends.
public sealed unsafe partial class CoroutineLoop
{
    private int _currentTask;

    /// <summary>The header index of the task whose step runs, 0 outside.</summary>
    internal int CurrentTaskIndex => _currentTask;

    /// <summary>Whether the loop runs on this thread now.</summary>
    internal bool IsCurrent => t_current == this;

    /// <summary>Makes a task the current one.</summary>
    /// <param name="entry">Its entry.</param>
    /// <param name="header">Its header.</param>
    /// <param name="context">The context of the batch, for its machine.</param>
    /// <returns>
    /// Whether its machine is to be polled: not that of a task which was cancelled before its first step, and not for an entry that is stale, whose task
    /// ended, waits for something else or never was of this type.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginStep(ReadyEntry entry, ref TaskHeader header, ref PollContext context)
    {
        context.Step = entry;
        _currentTask = entry.Index;
        var type = (ushort)entry.Type;
        if (header.IsYielding(type))
        {
            // Nothing is written: the headers of running tasks stay clean in the cache.
            context.Flags = PollFlags.Resuming;
            return true;
        }

        if (header.IsFresh(type))
        {
            header.Step = PollFlags.Resuming;
            context.Flags = 0;
            return true;
        }

        if (header.IsWoken(type))
        {
            context.Flags = PollFlags.Resuming;
            return true;
        }

        return BeginStepSlow(entry.Index, ref header, type, ref context);
    }

    /// <summary>A step with a cancellation, or an entry that is stale.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool BeginStepSlow(int task, ref TaskHeader header, ushort type, ref PollContext context)
    {
        Require(header.IsReady(type), "an entry that is stale", task);
        if (!header.IsReady(type))
        {
            _currentTask = 0;
            return false;
        }

        PollFlags step = header.Step;
        header.Step = PollFlags.Resuming;
        context.Flags = step;
        if (step == PollFlags.Cancel)
        {
            FinishUnstarted(task);
            return false;
        }

        return true;
    }
}
