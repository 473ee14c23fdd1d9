// A catch without a type.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Fail("boom"); }
        catch { await Pause("c"); Log("caught"); }
        Log("end");
    }
}
