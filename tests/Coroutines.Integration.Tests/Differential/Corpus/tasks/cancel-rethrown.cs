// Cancellation caught, logged and rethrown.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        await Sleep(1);
        Log("cancel");
        t.Cancel();
        try { await t; }
        catch (OperationCanceledException) { Log("outer"); }
        await Pause("end");
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    static async Coroutine Work()
    {
        try { await Inner(); }
        catch (OperationCanceledException) { Log("inner"); await Yield(); throw; }
    }
    [Coroutine] static async Coroutine Inner() { try { await Sleep(50); } finally { Log("f"); } }
}
