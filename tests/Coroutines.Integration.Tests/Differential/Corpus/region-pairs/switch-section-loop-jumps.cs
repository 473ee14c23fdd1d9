// A loop with break and continue through a finally inside a switch section.
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
        switch (await Int("s", 2))
        {
            case 2 when V("when", true):
                for (var k = 0; k < 3; k++)
                {
                    try { await Pause("k" + k); if (k == 0) continue; if (k == 1) break; }
                    finally { await Pause("f" + k); }
                }
                break;
            default: Log("no"); break;
        }
        Log("end of F");
    }
}
