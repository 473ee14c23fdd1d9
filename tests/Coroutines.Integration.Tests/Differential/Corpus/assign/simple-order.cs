// The target's parts are evaluated before the value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new int[3];
        a[V("i", 0)] = await Int("x", 1);
        Get(a)[V("j", 1)] = await Int("y", 2);
        Get(a)[await Int("k", 2)] = V("z", 3);
        Log(a);
    }

    static int[] Get(int[] a) { Log("get"); return a; }
}
