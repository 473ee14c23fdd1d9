// Targets with ^ and ranges.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3, 4 };
        a[^V("i", 1)] = await Int("x", 9);
        a[^await Int("j", 2)] += 5;
        Log(a);
        Log(a[V("s", 1)..^await Int("e", 1)]);
        var l = new List<int> { 1, 2 };
        l[^1] = await Int("y", 7);
        Log(l);
    }
}
