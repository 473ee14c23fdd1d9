namespace Coroutines;

// The loop's context for ordinary code, and the .NET tasks that mirror its tasks.
public sealed partial class CoroutineLoop
{
    /// <summary>What ends the .NET tasks that mirror tasks of this loop.</summary>
    internal MirrorScheduler Mirrors => field ??= new MirrorScheduler(this);

    /// <summary>Whether this thread, if it blocked, would keep the loop from going on: the loop is its own for good.</summary>
    internal bool WaitsForItself => Volatile.Read(ref _hasRun) && IsOnLoopThread;

    private partial SynchronizationContext MakeContext() => new LoopSynchronizationContext(this);

    private partial void EndContext(Inbox.Entry[] left)
    {
        foreach (Inbox.Entry entry in _posts.Items.Concat(_held).Concat(left))
        {
            (entry.State as LoopSynchronizationContext.Posted)?.RunElsewhere();
            if (OutsideCall.IsBegun(in entry))
            {
                ((OutsideCall)entry.State!).GiveUp();
            }
        }

        (_synchronizationContext as LoopSynchronizationContext)?.Close();
    }

    private partial void GiveUpMirrors()
    {
        for (int i = 1; i < Callbacks.Capacity; i++)
        {
            (Callbacks.StateOf(i) as ITaskMirror)?.GiveUp();
        }
    }
}
