// try inside catch, with its own finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Fail("one"); }
        catch (Exception e)
        {
            try
            {
                await Fail("two");
            }
            catch (Exception f)
            {
                await Pause("inner");
                Log(e.Message + f.Message);
            }
            finally { await Pause("finally of inner"); }
            Log("still " + e.Message);
        }
    }
}
