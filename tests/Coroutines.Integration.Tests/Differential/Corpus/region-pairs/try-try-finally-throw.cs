// A try/finally that an exception leaves inside a try block.
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
        try
        {
            try
            {
                await Pause("inner try");
                if (V("go", true)) throw new FormatException("from inner");
            }
            finally { await Pause("inner finally"); Log("inner done"); }
        }
        catch (FormatException e) { await Pause("outer catch"); Log(e); }
        Log("end of F");
    }
}
