// goto out of two using declarations of both kinds inside a loop.
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
            {
                using var r = new Res("r" + i);
                await using var q = new AsyncRes("q" + i);
                await Pause("body " + i);
                if (i == 1) goto end;
                Log("rest " + i);
            }
            Log("after " + i);
        }
        end:
        Log("end");
        await Pause("last");
        return "normal";
    }
}
