// return out of a catch that awaited, through a finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F());
    }

    [Coroutine]
    static async Coroutine<string> F()
    {
        try { await Fail("x"); return "not"; }
        catch (InvalidOperationException e)
        {
            await Pause("c");
            return e.Message + "!";
        }
        finally { await Pause("f"); }
    }
}
