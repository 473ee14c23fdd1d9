// Assignments of every kind to an element of a two-dimensional array, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new int[2, 2];
        a[V("i", 1), V("j", 0)] = await Int("set", 3);
        Log(a[1, 0]);
        a[V("i", 1), V("j", 0)] += await Int("add", 4);
        Log(a[1, 0]);
        a[V("i", 1), V("j", 0)] -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(a[1, 0]);
        a[V("i", 1), V("j", 0)] *= await Two(() => a[1, 0] = 50);
        Log(a[1, 0]);
        Log(a[V("i", 1), V("j", 0)]++ + await Int("after", 1));
        Log(--a[V("i", 1), V("j", 0)] - await Int("last", 2));
        Log(V("left", 10) + (a[V("i", 1), V("j", 0)] = await Int("inner", 6)) + a[1, 0]);
        Log(a[V("i", 1), V("j", 0)] <<= await Int("shift", 2));
        Log(a[1, 0]);
    }

    [Coroutine]
    static async Coroutine<int> Two(Action change)
    {
        await Pause("two");
        change();
        Log("changed");
        return 2;
    }
}
