// The exception variable assigned in the catch is a variable like any.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Fail("boom"); }
        catch (Exception e) when (e.Message.Length > 2)
        {
            await Pause("c");
            Log(e.Message);
            e = new ArgumentException("other");
            await Pause("d");
            Log(e);
        }
    }
}
