// A false condition skips an awaiting body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        if (V("no", false)) { n = await Int("never", 1); }
        if (V("yes", true)) { n += await Int("once", 2); }
        Log(n);
        Log("end");
    }
}
