// A switch with goto case inside a finally block with an exception pending.
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
        try { await Fail("pending"); }
        finally
        {
            switch (await Int("x", 1))
            {
                case 1: await Pause("one"); goto case 2;
                case 2: Log("two"); break;
            }
            Log("finally ends");
        }
        Log("end of F");
    }
}
