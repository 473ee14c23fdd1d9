// Using declarations inside a using block.
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
            {
                using var a = new Res("a");
                await using var b = new AsyncRes("b");
                await Pause(a.Name + b.Name);
            }
            Log(outer.Name);
        }
        Log("end of F");
    }
}
