// Cancellation disposes an async resource.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        await Sleep(1);
        Log("cancel");
        t.Cancel();
        try { await t; } catch (OperationCanceledException) { Log("cancelled"); }
        await Pause("end");
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    static async Coroutine Work()
    {
        await using var r = new R();
        Log("work");
        await Sleep(100);
        Log("never");
    }
}

public sealed partial class R { [Coroutine] public async Coroutine DisposeAsync() { Log("disposing"); await Sleep(1); Log("disposed"); } }
