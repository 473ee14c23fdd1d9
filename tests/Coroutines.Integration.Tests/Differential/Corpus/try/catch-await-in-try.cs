// An exception thrown after a suspension in try is caught.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            Log("in");
            await Fail("boom");
            Log("never");
        }
        catch (InvalidOperationException e) { Log(e); }
        Log("after");
    }
}
