// An exception from an awaiting finally replaces the first.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { await Fail("first"); }
            finally { await Pause("f"); Throw<int>("second"); }
        }
        catch (InvalidOperationException e) { Log(e); }
    }
}
