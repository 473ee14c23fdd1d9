// A try/finally that an exception leaves inside an await using block.
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
            try
            {
                await Pause("inner try");
                if (V("go", true)) throw new FormatException("from inner");
            }
            finally { await Pause("inner finally"); Log("inner done"); }
            Log(outer.Name);
        }
        Log("end of F");
    }
}
