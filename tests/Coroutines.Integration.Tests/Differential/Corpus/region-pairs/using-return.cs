// A return inside a using block.
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
            await Pause("before return");
            if (V("leave", true)) return;
            Log(outer.Name);
        }
        Log("end of F");
    }
}
