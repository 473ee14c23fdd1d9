// A switch with goto case inside a catch block.
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
        try { await Fail("first"); }
        catch (InvalidOperationException first)
        {
            switch (await Int("x", 1))
            {
                case 1: await Pause("one"); goto case 2;
                case 2: Log("two"); break;
            }
            Log("still " + first.Message);
        }
        Log("end of F");
    }
}
