// Using declarations inside a finally block with an exception pending.
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
        try { await Fail("pending"); }
        finally
        {
            {
                using var a = new Res("a");
                await using var b = new AsyncRes("b");
                await Pause(a.Name + b.Name);
            }
            Log("finally ends");
        }
        Log("end of F");
    }
}
