// Elements of a two-dimensional array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new int[2, 2];
        a[V("i", 1), V("j", 0)] += await Int("v", 5);
        a[await Int("k", 1), V("l", 0)] *= V("m", 3);
        a[0, await Int("n", 1)] = await Int("o", 9);
        foreach (var x in a) Log(x);
        Log(a[V("p", 1), await Int("q", 0)]++);
        Log(a[1, 0]);
    }
}
