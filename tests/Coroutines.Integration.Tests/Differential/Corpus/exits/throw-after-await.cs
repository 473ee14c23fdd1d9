// An await before a throw: what only the statements behind the throw read need not be kept over it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Share(4));
        try { Log(await Share(0)); } catch (InvalidOperationException e) { Log(e.Message); }
    }

    [Coroutine]
    private static async Coroutine<string> Share(int parts)
    {
        await Pause("counted");
        decimal whole = V("whole", 9.5m);
        if (parts == 0)
        {
            await Pause("none");
            throw new InvalidOperationException("no parts");
        }

        Log(whole / parts);
        await Pause("shared");
        return "all " + parts;
    }
}
