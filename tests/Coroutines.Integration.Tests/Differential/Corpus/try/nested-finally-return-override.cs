// An inner return is followed by an exception in the outer finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Log(await F()); }
        catch (ArgumentException e) { Log(e); }
    }

    [Coroutine]
    static async Coroutine<int> F()
    {
        try
        {
            try { return await Int("r", 1); }
            finally { await Pause("inner"); }
        }
        finally
        {
            await Pause("outer");
            if (V("raise", true)) throw new ArgumentException("replaced");
        }
    }
}
