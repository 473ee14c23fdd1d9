// A try/finally that an exception leaves inside a finally block with an exception pending.
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
            try
            {
                await Pause("inner try");
                if (V("go", true)) throw new FormatException("from inner");
            }
            finally { await Pause("inner finally"); Log("inner done"); }
            Log("finally ends");
        }
        Log("end of F");
    }
}
