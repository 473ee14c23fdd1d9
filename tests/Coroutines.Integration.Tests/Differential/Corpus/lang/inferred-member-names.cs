// Members of tuples and anonymous types that have the name of a local, which the machine calls something else.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await A(3);
    }
    [Coroutine]
    public static async Coroutine A(int x)
    {
        { var y = x; await Pause("1"); Log(new { y, x }.ToString()); Func<int> f = () => y; Log(f()); }
        { var y = x + 1; await Pause("1"); Log(new { y }.ToString()); var t = (y, x); Log(t.y + t.x); await Pause("k"); Log(y); }
        const int K = 4;
        Log(new { K }.ToString());
        if (x > 0) { var t = (K, x); Log(t.K + t.x); }
        Log(new { x, Q = await Int("q", 2) }.ToString());
        var z = new { K, q = await Int("q", 2), x };
        Log(z.ToString());
        Log((await Int("x", 1), x, K).x);
    }
}
