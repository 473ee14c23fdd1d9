namespace Coroutines;

// Tasks that stand in a CoroutineWaiter.
public sealed partial class CoroutineLoop
{
    /// <summary>How many operations of one task complete at once before it yields.</summary>
    private const int Budget = 64;

    /// <summary>The stamp of the latest wait: what is left of an earlier one wakes nobody.</summary>
    private int _parks;
    private int _spender;
    private int _spent;

    /// <summary>Parks the task that runs.</summary>
    /// <returns>The stamp of the wait.</returns>
    internal int BeginPark(int task)
    {
        _spent = 0;
        ref TaskHeader header = ref Header(task);
        RequireParkable(task, WaitKind.Parked);
        if ((header.Step & PollFlags.Cancel) != 0)
        {
            CancelWait(task, MessageOf(task));
            return 0;
        }

        header.Wait = WaitKind.Parked;
        header.Target = ++_parks;
        return _parks;
    }

    internal bool IsParked(int task, int stamp) =>
        HasSlot(task) && Header(task) is { Kind: HeaderKind.Task, State: TaskState.Pending, Wait: WaitKind.Parked } header && header.Target == stamp;

    internal bool WakeParked(int task, int stamp)
    {
        if (!IsParked(task, stamp))
        {
            return false;
        }

        Header(task).Target = 0;
        Wake(task);
        return true;
    }

    internal bool TryProceed(int task)
    {
        if (_spender != task)
        {
            _spender = task;
            _spent = 0;
        }

        if (_spent < Budget)
        {
            _spent++;
            return true;
        }

        _spent = 0;
        return false;
    }
}
