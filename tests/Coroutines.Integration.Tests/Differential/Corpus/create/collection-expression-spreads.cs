// Collection expressions: spreads that await, spans, nested, dictionaries of them, conditional elements, in arguments.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[] a = [1, await Int("x", 2), .. await Of("s", new[] { 3, 4 }), V("y", 5)]; Log(a);
        List<int> l = [.. a, .. a.Where(q => q > 2), await Int("z", 9)]; Log(l);
        IEnumerable<string> e = [await Str("p", "p"), .. l.Select(q => "i" + q).Take(await Int("t", 1))]; Log(e);
        int[][] n = [[1], [await Int("n", 2), 3], []]; Log(n[1]);
        Log(Sum([1, await Int("q", 2)])); Log(SumL([await Int("r", 3), .. (List<int>)[4]]));
        HashSet<int> h = [1, 1, await Int("h", 1)]; Log(h.Count);
        ImmutableLike im = [await Int("im", 1), 2]; Log(im.Count);
        IReadOnlyList<int> ro = await Bool("b", true) ? [1, await Int("ro", 2)] : []; Log(ro);
        await Take([await Int("tk", 1), 2]); await Take([]);
        foreach (var x in (int[])[await Int("f", 1), 2]) { await Pause("l"); Log(x); }
        ReadOnlySpan<int> sp = [1, 2, 3]; Log(sp.Length + a.Length); 
        var d = new Dictionary<string, int[]> { ["k"] = [await Int("dk", 1)], [await Str("key", "j")] = [.. a] }; Log(d["j"].Length);
    }
    static int Sum(int[] x) => x.Sum(); static int SumL(List<int> x) => x.Sum();
    [Coroutine] static async Coroutine Take(int[] x) { await Pause("take"); Log(x.Length); }
}
[CollectionBuilder(typeof(B), "Make")] public sealed class ImmutableLike : List<int> { }
public static class B { public static ImmutableLike Make(ReadOnlySpan<int> xs) { Log("make " + xs.Length); var r = new ImmutableLike(); foreach (var x in xs) r.Add(x); return r; } }
