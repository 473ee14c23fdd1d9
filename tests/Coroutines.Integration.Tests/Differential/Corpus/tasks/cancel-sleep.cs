// Cancellation runs the finally blocks and comes out of the join.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        await Sleep(1);
        Log("cancel");
        t.Cancel();
        Log("asked");
        try { await t; }
        catch (OperationCanceledException) { Log("cancelled"); }
        await Pause("end");
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    static async Coroutine Work()
    {
        try { Log("start"); await Sleep(1000); Log("never"); }
        finally { Log("cleanup"); }
    }
}
