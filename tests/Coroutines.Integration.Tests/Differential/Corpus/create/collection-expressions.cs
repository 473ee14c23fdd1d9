// Collection expressions with awaited elements and spreads.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[] a = [V("a", 1), await Int("b", 2), .. await Of("c", new[] { 3, 4 }), V("d", 5)];
        Log(a);
        List<int> l = [.. a, await Int("e", 6), .. V("f", new List<int> { 7 })];
        Log(l);
        IEnumerable<string> e = [await Str("s", "x"), "y"];
        Log(e);
        HashSet<int> h = [await Int("g", 1), await Int("h", 1)];
        Log(h.Count);
        await Pause("end");
    }
}
