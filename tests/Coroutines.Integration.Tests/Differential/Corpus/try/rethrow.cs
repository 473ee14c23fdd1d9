// throw; passes the same object on after an await in the catch.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Exception? seen = null;
        try
        {
            try { await Fail("boom"); }
            catch (InvalidOperationException e)
            {
                seen = e;
                await Pause("c");
                throw;
            }
        }
        catch (Exception e)
        {
            Log(ReferenceEquals(e, seen));
            Log(e);
        }
    }
}
