// A coroutine with many parameters, all used late.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        await Pause("end");
    }

    [Coroutine]
    static async Coroutine<int> F(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l)
    {
        var s = a;
        await Pause("p");
        s += b * c + await Int("q", d);
        return s + e + f + g + h + i + j + k + l;
    }
}
