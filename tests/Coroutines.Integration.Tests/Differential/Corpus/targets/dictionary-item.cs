// Assignments of every kind to an entry of a dictionary, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var d = new Dictionary<string, int> { ["k"] = 1 };
        d[V("key", "k")] = await Int("set", 3);
        Log(d["k"]);
        d[V("key", "k")] += await Int("add", 4);
        Log(d["k"]);
        d[V("key", "k")] -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(d["k"]);
        d[V("key", "k")] *= await Two(() => d["k"] = 50);
        Log(d["k"]);
        Log(d[V("key", "k")]++ + await Int("after", 1));
        Log(--d[V("key", "k")] - await Int("last", 2));
        Log(V("left", 10) + (d[V("key", "k")] = await Int("inner", 6)) + d["k"]);
        Log(d[V("key", "k")] <<= await Int("shift", 2));
        Log(d["k"]);
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
