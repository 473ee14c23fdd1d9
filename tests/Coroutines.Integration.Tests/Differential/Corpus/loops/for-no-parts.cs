// for (;;) with break and continue.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        for (;;)
        {
            if (n++ == 3) break;
            if (n == 2) { await Pause("even"); continue; }
            Log(await Int("n", n));
        }
        Log("end");
    }
}
