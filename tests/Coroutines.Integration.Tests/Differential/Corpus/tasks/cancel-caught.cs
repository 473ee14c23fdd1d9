// A catch sees the cancellation and may go on.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        await Sleep(1);
        Log("cancel");
        t.Cancel();
        Log(await t);
        await Pause("end");
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    static async Coroutine<int> Work()
    {
        try { Log("start"); await Sleep(1000); return 1; }
        catch (OperationCanceledException) { Log("caught"); await Sleep(1); return 2; }
        finally { Log("finally"); }
    }
}
