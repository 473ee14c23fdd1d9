// A try with a catch that throws on inside a try block.
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
            try { await Fail("inner"); }
            catch (InvalidOperationException e) when (e.Message == "inner")
            {
                await Pause("inner catch");
                Log(e);
            }
        }
        catch (FormatException e) { await Pause("outer catch"); Log(e); }
        Log("end of F");
    }
}
