// try inside finally while an exception is pending.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { await Fail("pending"); }
            finally
            {
                try { await Fail("inside"); }
                catch (InvalidOperationException e) { await Pause("c"); Log(e); }
                finally { Log("inner finally"); }
            }
        }
        catch (InvalidOperationException e) { Log(e); }
    }
}
