// A try with a catch that throws on inside an await using block.
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
        await using (var outer = new AsyncRes("outer"))
        {
            try { await Fail("inner"); }
            catch (InvalidOperationException e) when (e.Message == "inner")
            {
                await Pause("inner catch");
                Log(e);
            }
            Log(outer.Name);
        }
        Log("end of F");
    }
}
