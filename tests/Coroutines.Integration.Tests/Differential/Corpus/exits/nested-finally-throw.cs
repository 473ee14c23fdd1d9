// throw out of two finallies, one of which awaits inside a loop.
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
                try
                {
                    await Pause("body " + i);
                    if (i == 1) throw new FormatException("thrown " + i);
                    Log("rest " + i);
                }
                finally { Log("inner " + i); }
                Log("between " + i);
            }
            finally
            {
                await Pause("outer " + i);
            }
            Log("after " + i);
        }
        await Pause("last");
        return "normal";
    }
}
