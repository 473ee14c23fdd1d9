// Using declarations inside a catch block.
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
            {
                using var a = new Res("a");
                await using var b = new AsyncRes("b");
                await Pause(a.Name + b.Name);
            }
            Log("still " + first.Message);
        }
        Log("end of F");
    }
}
