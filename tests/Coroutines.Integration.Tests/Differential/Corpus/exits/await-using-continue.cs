// continue out of an await using block inside a loop.
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
            await using (var r = new AsyncRes("r" + i))
            {
                await Pause("body " + i);
                if (i == 1) { await Pause("again"); continue; }
                Log("rest " + i);
            }
            Log("after " + i);
        }
        await Pause("last");
        return "normal";
    }
}
