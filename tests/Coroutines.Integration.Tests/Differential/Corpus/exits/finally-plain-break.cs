// break out of a finally without an await inside a loop.
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
                if (i == 1) break;
                Log("rest " + i);
            }
            finally
            {
                Log("finally " + i);
            }
            Log("after " + i);
        }
        await Pause("last");
        return "normal";
    }
}
