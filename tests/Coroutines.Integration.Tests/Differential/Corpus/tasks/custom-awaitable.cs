// Custom awaitables: struct, class, extension GetAwaiter, completed at once.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new Ready(1));
        await new Signal();
        Log(await 5);
        await Pause("end");
    }
}

public readonly struct Ready(int x) { public ReadyAwaiter GetAwaiter() { Log("get awaiter"); return new(x); } }
public readonly struct ReadyAwaiter(int x) : INotifyCompletion
{
    public bool IsCompleted { get { Log("completed?"); return true; } }
    public int GetResult() { Log("result"); return x; }
    public void OnCompleted(Action a) => throw new NotSupportedException();
}
public static class Ext { public static TaskAwaiter<int> GetAwaiter(this int x) => Task.FromResult(x).GetAwaiter(); }
