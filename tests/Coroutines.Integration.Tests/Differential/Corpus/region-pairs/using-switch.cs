// A switch with goto case inside a using block.
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
        using (var outer = new Res("outer"))
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
