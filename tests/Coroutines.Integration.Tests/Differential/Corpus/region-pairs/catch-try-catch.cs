// A try with a catch that throws on inside a catch block.
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
            try { await Fail("inner"); }
            catch (InvalidOperationException e) when (e.Message == "inner")
            {
                await Pause("inner catch");
                Log(e);
            }
            Log("still " + first.Message);
        }
        Log("end of F");
    }
}
