// catch (Exception) also sees cancellation.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        await Yield();
        await Yield();
        Log("cancel");
        t.Cancel();
        Log(await t);
        await Pause("end");
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    static async Coroutine<string> Work()
    {
        try { await Sleep(50); return "done"; }
        catch (Exception e) { await Yield(); return e is OperationCanceledException ? "cancelled" : "?"; }
    }
}
