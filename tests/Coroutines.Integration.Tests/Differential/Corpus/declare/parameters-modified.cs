// Parameters are variables of the coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(1, "a", new[] { 1 }, (2, "t")));
        await Pause("end");
    }

    [Coroutine]
    static async Coroutine<string> F(int a, string b, int[] c, (int N, string S) d)
    {
        a += 10;
        await Pause("p");
        b += a;
        d.N++;
        c[0] = await Int("c", 7);
        (a, d.N) = (d.N, a);
        await Pause("q");
        return $"{a}{b}{c[0]}{d.N}{d.S}";
    }
}
