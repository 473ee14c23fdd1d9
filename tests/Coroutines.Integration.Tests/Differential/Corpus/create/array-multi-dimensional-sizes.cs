// Sizes of a multi-dimensional array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new int[V("x", 2), await Int("y", 3)];
        Log(a.Length);
        a[1, 2] = await Int("v", 5);
        Log(a[V("i", 1), await Int("j", 2)]);
    }
}
