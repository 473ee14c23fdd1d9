// The first failure comes out of Gather; the others go on.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Gather(Work("a", 5, true), Work("b", 10, false)); }
        catch (InvalidOperationException e) { Log(e); }
        await Sleep(20);
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
        await Pause("end");
    }

    [Coroutine] static async Coroutine<int> Work(string n, int ms, bool fail) { await Sleep(ms); Log(n); if (fail) throw new InvalidOperationException(n); return ms; }
}
