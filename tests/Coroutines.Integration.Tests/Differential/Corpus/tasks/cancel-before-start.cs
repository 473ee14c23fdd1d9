// A task cancelled before its first step never runs.
// never runs: Work
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        t.Cancel();
        Log("asked");
        try { await t; } catch (OperationCanceledException) { Log("cancelled"); }
        await Pause("p");
        Log("end");
    }

    [Coroutine] static async Coroutine Work() { Log("never"); await Yield(); }
}
