// A new exception from catch still runs the finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { await Fail("first"); }
            catch (InvalidOperationException e)
            {
                await Pause("c");
                throw new ArgumentException("second", e);
            }
            finally { await Pause("f"); }
        }
        catch (ArgumentException e) { Log(e.Message + " from " + e.InnerException!.Message); }
    }
}
