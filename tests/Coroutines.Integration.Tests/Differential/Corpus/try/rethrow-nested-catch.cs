// throw; in nested catches names the exception of its own catch.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { await Fail("outer"); }
            catch (Exception)
            {
                try { await Fail("inner"); }
                catch (Exception e)
                {
                    Log(e);
                    await Pause("c");
                }
                throw;
            }
        }
        catch (Exception e) { Log(e); }
    }
}
