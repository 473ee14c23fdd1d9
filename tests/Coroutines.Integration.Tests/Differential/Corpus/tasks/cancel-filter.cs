// A filter observes the cancellation.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        await Sleep(1);
        Log("cancel");
        t.Cancel();
        try { await t; } catch (OperationCanceledException) { Log("out"); }
        await Pause("end");
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    static async Coroutine Work()
    {
        try { await Sleep(50); }
        catch (Exception e) when (V("filter", e is OperationCanceledException) && false) { Log("never"); }
        finally { Log("finally"); }
    }
}
