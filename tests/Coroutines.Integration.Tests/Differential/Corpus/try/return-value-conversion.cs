// The value of return is converted before the finally runs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F());
    }

    [Coroutine]
    static async Coroutine<long> F()
    {
        try { return await Int("i", 3); }
        finally { Log("finally"); await Pause("f"); }
    }
}
