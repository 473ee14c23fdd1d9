// A cancellation that comes out of a Task is a fault of the coroutine task, not its cancellation; one of a coroutine's own is none.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Ended("done", CreateTask(Awaiting(Task.FromCanceled(new CancellationToken(true)))));
        var later = new TaskCompletionSource();
        var waiting = CreateTask(Awaiting(later.Task));
        await Pause("waiting");
        later.SetCanceled();
        await Ended("later", waiting);
        await Ended("own", CreateTask(Own()));
    }

    [Coroutine]
    private static async Coroutine Ended(string name, CoroutineTask task)
    {
        await Sleep(1);
#if TWIN
        Log(name == "own" ? "cancelled" : "faulted"); // the twin knows one kind of them only
#else
        Log(task.IsFaulted ? "faulted" : task.IsCanceled ? "cancelled" : "neither");
#endif
        try { await task; }
        catch (OperationCanceledException) { Log(name + " is caught"); }
    }

    [Coroutine]
    private static async Coroutine Awaiting(Task task)
    {
        await Pause("before");
        await task;
    }

    [Coroutine]
    private static async Coroutine Own()
    {
        await Pause("before");
        throw new OperationCanceledException("own");
    }
}
