// Empty try, empty catch, empty finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { } finally { await Pause("f1"); }
        try { await Fail("x"); } catch { }
        try { await Pause("t"); } finally { }
        try { } catch { Log("never"); } finally { Log("f"); }
        Log("end");
    }
}
