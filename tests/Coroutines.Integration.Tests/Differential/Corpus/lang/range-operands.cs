// Ranges with awaited ends on both sides, open and closed.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 0, 1, 2, 3, 4, 5 };
        Log(a[await Int("a", 1)..await Int("b", 3)]);
        Log(a[V("c", 2)..^await Int("d", 1)]);
        Log(a[^await Int("e", 3)..]);
        Range r = await Int("f", 1)..;
        Log(a[r].Length);
        Log(a[..await Int("g", 2)]);
    }
}
