// Query expressions over locals that live across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var min = await Int("min", 2);
        var names = new[] { "a", "bb", "ccc", "dddd" };
        var q = from n in names where n.Length >= min orderby n descending select n + min;
        await Pause("p");
        min = 3;
        foreach (var x in q) { await Pause("x"); Log(x); }
        var g = from n in await Of("names", names) group n by n.Length % min into b select (b.Key, b.Count());
        foreach (var x in g) Log(x);
        var j = from a in names join b in new[] { 1, 2, min } on a.Length equals b let c = a + b + min from d in new[] { c, a } select d;
        await Pause("q");
        min = 4;
        foreach (var x in j) Log(x);
        foreach (var i in new[] { 1, 2 })
        {
            var inner = from n in names where n.Length > i && names.Any(m => m.Length == i + min) select n;
            await Pause("r" + i);
            Log(inner.Count());
        }
    }
}
