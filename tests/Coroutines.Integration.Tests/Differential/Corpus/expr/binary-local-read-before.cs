// A local read before the await is not read again after it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        Log(x + await Set());
        Log(x + (x = await Int("s", 5)) + x);
        [MethodImpl(MethodImplOptions.NoInlining)]
        static int Id(int v) => v;
        Log(Id(x) - (x += await Int("t", 2)) - x);
    }

    [Coroutine] static async Coroutine<int> Set() { await Yield(); Log("set"); return 10; }
}
