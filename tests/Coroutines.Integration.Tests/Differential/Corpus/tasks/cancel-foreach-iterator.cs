// Cancellation disposes the enumerator of a foreach.
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
    static async Coroutine Work() { foreach (var x in Gen()) { Log(x); await Sleep(100); } }
    static IEnumerable<int> Gen() { try { yield return 1; yield return 2; } finally { Log("closed"); } }
}
