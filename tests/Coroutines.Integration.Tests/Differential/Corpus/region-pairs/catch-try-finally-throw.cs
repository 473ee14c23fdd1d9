// A try/finally that an exception leaves inside a catch block.
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
            try
            {
                await Pause("inner try");
                if (V("go", true)) throw new FormatException("from inner");
            }
            finally { await Pause("inner finally"); Log("inner done"); }
            Log("still " + first.Message);
        }
        Log("end of F");
    }
}
