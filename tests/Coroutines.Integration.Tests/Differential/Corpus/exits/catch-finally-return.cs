// return out of a try with an awaiting catch and an awaiting finally inside a loop.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Log(await F()); }
        catch (Exception e) { Log(e); }
        Log("end of main");
    }

    [Coroutine]
    static async Coroutine<string> F()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Pause("body " + i);
                if (i == 1) { await Pause("bye"); return "early " + i; }
                Log("rest " + i);
            }
            catch (FormatException e) when (V("filter", e.Message.Length > 0))
            {
                await Pause("c" + i);
                Log(e);
            }
            finally
            {
                await Pause("f" + i);
            }
            Log("after " + i);
        }
        await Pause("last");
        return "normal";
    }
}
