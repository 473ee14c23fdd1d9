// throw of what no catch takes out of a finally with an await inside a loop.
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
                if (i == 1) { await Pause("oops"); throw new ArgumentException("arg " + i); }
                Log("rest " + i);
            }
            finally
            {
                Log("finally " + i);
                await Pause("f" + i);
            }
            Log("after " + i);
        }
        await Pause("last");
        return "normal";
    }
}
