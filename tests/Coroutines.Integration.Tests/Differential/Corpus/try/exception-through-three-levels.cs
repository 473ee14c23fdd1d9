// An exception through three coroutines, each with a finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await A(); }
        catch (InvalidOperationException e) { Log(e); }
    }

    [Coroutine] static async Coroutine A() { try { await B(); Log("no"); } finally { Log("A"); } }
    [Coroutine] static async Coroutine B() { try { await C(); } finally { await Pause("B"); } }
    [Coroutine] static async Coroutine<int> C() { try { return await Fail("deep"); } finally { Log("C"); await Pause("C"); } }
}
