// An exception in the body; disposal runs; the exception goes on.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            await using (new AsyncRes("a"))
            {
                await Fail("boom");
            }
        }
        catch (InvalidOperationException e) { Log(e); }
        Log("after");
    }
}
