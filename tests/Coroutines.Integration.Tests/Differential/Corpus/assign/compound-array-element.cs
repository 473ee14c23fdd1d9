// Array and index are evaluated once, the element is read before the await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3 };
        var keep = a;
        var i = 0;
        a[i++] += await Int("x", 10);
        Log(a);
        a[V("i", i)] *= await Change(a);
        Log(a);
        a[i] -= (a = new[] { 0, 0, 0 }).Length + await Int("y", 1);
        Log(keep);
        a[^1] += await Int("last", 4);
        Log(a);
    }

    [Coroutine] static async Coroutine<int> Change(int[] a) { await Yield(); a[1] = 99; Log("changed"); return 3; }
}
