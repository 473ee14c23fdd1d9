// Query expressions with every clause, capturing locals that live across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var min = await Int("min", 1); var xs = new[] { 3, 1, 2, 5 }; var ys = new[] { (1, "one"), (2, "two"), (3, "three") };
        await Pause("p");
        var q = from x in xs where x > min let sq = x * x + min orderby sq descending, x select (x, sq);
        Log(string.Join(" ", q));
        min = await Int("min", 0);
        Log(string.Join(" ", q));
        var j = from x in xs join y in ys on x equals y.Item1 select x + y.Item2 + min;
        Log(string.Join(" ", j)); await Pause("q");
        var gj = from x in xs join y in ys on x equals y.Item1 into g from z in g.DefaultIfEmpty() select x + ":" + z.Item2;
        Log(string.Join(" ", gj));
        var gr = from x in xs group x + min by x % 2 into g orderby g.Key select g.Key + "=" + g.Sum();
        Log(string.Join(" ", gr)); await Pause("r");
        var ss = from x in xs from y in Enumerable.Range(0, x) where y > min select x * y;
        Log(ss.Sum() + await Int("s", 1));
        var ty = from int o in new object[] { 1, 2 } select o + min; Log(ty.Sum());
        Log((from x in await Of("src", xs) where x > min select x).Count());
        foreach (var v in from x in xs where x < 3 select x) { Log(v + await Int("v", v)); min++; }
        var nested = from x in xs select (from y in xs where y < x select y + min).Sum(); Log(string.Join(" ", nested));
    }
}
