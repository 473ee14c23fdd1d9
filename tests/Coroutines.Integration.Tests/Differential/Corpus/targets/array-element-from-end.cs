// Assignments of every kind to an array element by index from the end, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 5, 1 };
        Arr(a)[^V("i", 1)] = await Int("set", 3);
        Log(a[1]);
        Arr(a)[^V("i", 1)] += await Int("add", 4);
        Log(a[1]);
        Arr(a)[^V("i", 1)] -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(a[1]);
        Arr(a)[^V("i", 1)] *= await Two(() => a[1] = 50);
        Log(a[1]);
        Log(Arr(a)[^V("i", 1)]++ + await Int("after", 1));
        Log(--Arr(a)[^V("i", 1)] - await Int("last", 2));
        Log(V("left", 10) + (Arr(a)[^V("i", 1)] = await Int("inner", 6)) + a[1]);
        Log(Arr(a)[^V("i", 1)] <<= await Int("shift", 2));
        Log(a[1]);
    }

    static int[] Arr(int[] a) { Log("arr"); return a; }
    [Coroutine]
    static async Coroutine<int> Two(Action change)
    {
        await Pause("two");
        change();
        Log("changed");
        return 2;
    }
}
