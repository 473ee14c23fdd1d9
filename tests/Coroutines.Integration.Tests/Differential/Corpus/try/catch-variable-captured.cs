// A lambda captures the exception variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<string>? read = null;
        try { await Fail("boom"); }
        catch (Exception e)
        {
            read = () => e.Message;
            await Pause("c");
            e = new Exception("changed");
        }
        Log(read());
    }
}
