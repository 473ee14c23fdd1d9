// throw of what no catch takes out of a switch section inside a loop.
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
            switch (i)
            {
                case 5: break;
                default:
                    await Pause("body " + i);
                    if (i == 1) { await Pause("oops"); throw new ArgumentException("arg " + i); }
                    Log("rest " + i);
                    break;
            }
            Log("after " + i);
        }
        await Pause("last");
        return "normal";
    }
}
