// A switch with goto case inside an await using block.
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
            switch (await Int("x", 1))
            {
                case 1: await Pause("one"); goto case 2;
                case 2: Log("two"); break;
            }
            Log(outer.Name);
        }
        Log("end of F");
    }
}
