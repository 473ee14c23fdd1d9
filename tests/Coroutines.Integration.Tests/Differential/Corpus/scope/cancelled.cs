// A scope in a coroutine that is cancelled: it passes the cancellation on, or drops it. The oracle's text spells it out.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Try(false);
        await Try(true);
    }

    [Coroutine]
    static async Coroutine Try(bool drops)
    {
        var t = CreateTask(Work(drops));
        await Sleep(1);
        t.Cancel();
        try { await t; Log("completed"); }
        catch (OperationCanceledException) { Log("cancelled"); }
    }

    [Coroutine]
    static async Coroutine Work(bool drops)
    {
#if TWIN
        try { Log("body"); await Sleep(100); Log("never"); }
        catch (OperationCanceledException) { if (!await Left("s", "Canceled", drops)) throw; }
#else
        await using (new Scope("s", drops)) { Log("body"); await Sleep(100); Log("never"); }
#endif
        Log("after the scope");
        await Sleep(5);
        Log("end of work");
    }

    [Coroutine]
    public static async Coroutine<bool> Left(string name, string kind, bool drops)
    {
        Log(name + " " + kind);
        await Coroutine.Yield();
        Log(name + " left");
        return drops;
    }
}
#if !TWIN
public sealed partial class Scope(string name, bool drops) : ICoroutineScope
{
    public Coroutine<bool> Exit(ScopeExit kind, Exception? error) => P.Left(name, kind.ToString(), drops);
    public System.Threading.Tasks.ValueTask DisposeAsync() => default;
}
#endif
