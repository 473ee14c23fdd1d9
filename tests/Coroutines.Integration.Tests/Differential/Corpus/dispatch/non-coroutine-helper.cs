// Helpers that are no coroutines build and pass cold values.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Choose(true));
        Log(await Choose(false));
        await Retry(() => Flaky());
    }

    static int tries;
    static Coroutine<int> Choose(bool b) => b ? Work(1) : Work(2);
    [Coroutine] static async Coroutine<int> Work(int x) { await Pause("w" + x); return x; }
    [Coroutine] static async Coroutine Flaky() { await Pause("flaky"); if (tries++ < 2) throw new Exception("again"); Log("done"); }
    [Coroutine]
    static async Coroutine Retry(Func<Coroutine> make)
    {
        while (true)
        {
            try { await make(); return; }
            catch (Exception e) { Log(e); await Sleep(1); }
        }
    }
}
