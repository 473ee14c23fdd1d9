// Pattern variables of a do condition, captured by a lambda in it.
public static partial class P
{
    static int Use(Func<int> f) => f();

    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        var all = new List<Func<int>>();
        do
        {
            n++;
            Log("round " + n);
        }
        while (await Int("c", n) is var x && Use(() => x * 2) < 6 && Add(all, () => x));
        foreach (var f in all) Log(f());
    }

    static bool Add(List<Func<int>> all, Func<int> f) { all.Add(f); return true; }
}
