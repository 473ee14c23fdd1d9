// Index and range expressions with awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3, 4, 5 };
        Log(a[^await Int("e", 1)]);
        Log(a[await Int("s", 1)..await Int("t", 3)]);
        Log(a[..^await Int("u", 2)]);
        Log("hello"[await Int("v", 1)..]);
        Index i = ^await Int("w", 2);
        Range r = V("x", 1)..i;
        await Pause("p");
        Log(a[r]);
        var l = new List<int> { 7, 8, 9 };
        Log(l[^await Int("y", 1)]);
    }
}
