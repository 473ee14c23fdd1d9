// The filter of an outer try runs before the inner finally without awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { await Pause("a"); throw new Exception("x"); }
            finally { Log("inner finally"); }
        }
        catch (Exception) when (V("outer filter", true)) { Log("caught"); }
        await Pause("end");
    }
}
