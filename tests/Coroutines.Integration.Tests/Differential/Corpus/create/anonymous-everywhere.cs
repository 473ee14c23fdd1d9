// Anonymous types across awaits: locals, arrays, lists, dictionaries, groups, tuples, nested, captured, in lambdas and queries.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new { X = await Int("x", 1), Y = await Str("y", "s") }; await Pause("a"); Log(a.X + a.Y);
        var arr = new[] { a, new { X = 2, Y = "t" } }; await Pause("b"); foreach (var q in arr) { await Pause("c"); Log(q.X + q.Y); }
        var list = arr.ToList(); await Pause("d"); list.Add(a); Log(list.Count);
        var dict = arr.ToDictionary(k => k.Y, k => new { k.X, Z = k.X * 2 }); await Pause("e"); Log(dict["t"].Z);
        var groups = arr.GroupBy(k => new { K = k.X % 2 }); await Pause("f"); foreach (var g in groups) { await Pause("g"); Log(g.Key.K + " " + g.Count()); }
        var t = (a, n: 5); await Pause("h"); Log(t.a.X + t.n);
        var nest = new { In = new { V = await Int("v", 7) }, L = new[] { new { W = 1 } } }; await Pause("i"); Log(nest.In.V + nest.L[0].W);
        Func<int> f = () => a.X + nest.In.V; await Pause("j"); Log(f());
        var q2 = from k in arr let m = k.X * 10 select new { m, k.Y }; await Pause("k"); foreach (var z in q2) { Log(z.m + z.Y + await Str("l", "!")); }
        var ord = arr.OrderBy(k => k.Y).ThenBy(k => k.X); await Pause("m"); Log(ord.First().Y);
        var fn = (int i) => new { R = i }; await Pause("n"); Log(fn(4).R);
        var maybe = list.FirstOrDefault(k => k.X > 100); await Pause("o"); Log(maybe is null); Log(maybe?.X ?? await Int("p", -1));
        var look = arr.ToLookup(k => k.X); await Pause("q"); Log(look[1].Count());
        var en = list.GetEnumerator(); await Pause("r"); while (en.MoveNext()) Log(en.Current.X);
        var w = a with { X = await Int("w", 9) }; await Pause("s"); Log(w.X + w.Y);
        Log(Same(a, new { X = await Int("sx", 1), Y = await Str("sy", "s") }));
        var span = new KeyValuePair<int, string>(1, "kv"); var kv = new { span.Key, span.Value }; await Pause("t"); Log(kv);
    }
    static bool Same<T>(T a, T b) => Equals(a, b);
}
