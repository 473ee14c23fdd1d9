// await using in try, with catch and finally around.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            await using var a = new AsyncRes("a");
            try { await Fail("x"); }
            finally { await Pause("inner finally"); }
        }
        catch (InvalidOperationException e) { await Pause("c"); Log(e); }
        finally { await Pause("f"); }
    }
}
