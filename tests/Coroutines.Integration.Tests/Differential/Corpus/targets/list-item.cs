// Assignments of every kind to an item of a list, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var l = new List<int> { 5, 1 };
        l[V("i", 1)] = await Int("set", 3);
        Log(l[1]);
        l[V("i", 1)] += await Int("add", 4);
        Log(l[1]);
        l[V("i", 1)] -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(l[1]);
        l[V("i", 1)] *= await Two(() => l[1] = 50);
        Log(l[1]);
        Log(l[V("i", 1)]++ + await Int("after", 1));
        Log(--l[V("i", 1)] - await Int("last", 2));
        Log(V("left", 10) + (l[V("i", 1)] = await Int("inner", 6)) + l[1]);
        Log(l[V("i", 1)] <<= await Int("shift", 2));
        Log(l[1]);
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
