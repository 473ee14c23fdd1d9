// An awaiter that is a class and continues later.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var hub = new Hub();
        var t = CreateTask(Fire(hub));
        Log(await hub);
        Log(await hub + await hub);
        await t;
    }

    [Coroutine] static async Coroutine Fire(Hub hub) { for (var i = 0; i < 3; i++) { await Sleep(1); hub.Set(i); } }
}

public sealed class Hub : INotifyCompletion
{
    private Action? waiter;
    private int value;
    public Hub GetAwaiter() => this;
    public bool IsCompleted => false;
    public int GetResult() => value;
    public void OnCompleted(Action a) { Log("wait"); waiter = a; }
    public void Set(int x) { value = x; var w = waiter; waiter = null; Log("set " + x); w?.Invoke(); }
}
