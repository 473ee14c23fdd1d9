// A filter that throws counts as false.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { await Fail("boom"); }
            catch (Exception) when (Throw<bool>("in filter")) { Log("never"); }
            catch (InvalidOperationException e) { await Pause("second"); Log(e); }
        }
        finally { Log("end"); }
    }
}
