// return through nested finallies, inner first.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(true));
        Log(await F(false));
    }

    [Coroutine]
    static async Coroutine<string> F(bool early)
    {
        try
        {
            try
            {
                await Pause("t");
                if (early) return "early";
                Log("late");
            }
            finally { await Pause("inner"); }
            await Pause("between");
        }
        finally { Log("outer"); await Pause("outer"); }
        return "end";
    }
}
