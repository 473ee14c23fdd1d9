// A loop with break and continue through a finally inside an if with a pattern variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await F(); }
        catch (Exception e) { Log("main " + Text(e)); }
        Log("end");
    }

    [Coroutine]
    static async Coroutine F()
    {
        if (await Of<object>("o", "text") is string { Length: var len } text)
        {
            for (var k = 0; k < 3; k++)
            {
                try { await Pause("k" + k); if (k == 0) continue; if (k == 1) break; }
                finally { await Pause("f" + k); }
            }
            Log(text + len);
        }
        Log("end of F");
    }
}
