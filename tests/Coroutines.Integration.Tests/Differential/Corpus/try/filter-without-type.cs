// catch when without a declaration.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Fail("boom"); }
        catch when (V("f", false)) { Log("no"); }
        catch when (V("g", true)) { await Pause("yes"); Log("caught"); }
    }
}
