// Backward and forward gotos around locals that share slots.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var round = 0;
        again:
        int a = await Int("a", round + 1);
        if (round == 1) goto skip;
        int b = await Int("b", a * 10);
        Log(a + b);
        await Pause("x");
        Log(b);
        skip:
        int c = await Int("c", a + 100);
        await Pause("y");
        Log(c + a);
        if (++round < 3) goto again;
        int d = await Int("d", 4), e = await Int("e", 5), f = 0;
        try
        {
            f = await Int("f", 6);
            int g = await Int("g", 7);
            Log(g);
            await Fail("boom");
            f = 99;
        }
        catch (Exception x) { int h = await Int("h", 8); Log(d + e + f + h + x.Message); }
        int k = await Int("k", 9);
        await Pause("z");
        Log(k + f);
    }
}
