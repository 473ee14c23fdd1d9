// Initialisers with init-only and required members, nested, of structs, collections in them, with expressions on them, anonymous copies; awaits in each value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new A { R = await Int("r", 1), I = V("i", 2), N = { X = await Int("nx", 3), L = { await Int("l1", 4), 5 } }, D = { ["k"] = await Int("dk", 6) } };
        Log(a.R + a.I + a.N.X + a.N.L.Count + a.D["k"]);
        var s = new St { X = await Int("sx", 1), Y = { [0] = 2 } }; Log(s.X + s.Y.Count); A b = new() { R = 1, I = await Int("bi", 2) }; Log(b.I);
        var r = new Rec(await Int("p1", 1)) { Q = await Str("q", "q"), O = new() { R = await Int("or", 2) } }; Log(r.ToString()); var r2 = r with { P = await Int("p2", 5), Q = V("q2", "qq") }; Log(r2.P + r2.Q);
        var s2 = (await Of("st", s)) with { X = await Int("sx2", 9) }; Log(s2.X); var l = new List<List<int>> { new() { await Int("ll", 1) }, ([await Int("le", 2), 3]), }; Log(l[1].Count);
        var d = new Dictionary<string, A> { { await Str("key", "k1"), new A { R = await Int("val", 1), I = 0 } }, { "k2", new() { R = 2, I = await Int("v2", 0) } } }; Log(d.Count);
        var m = new Multi { { 1, await Str("m1", "a") }, { await Int("m2", 2), "b" } }; Log(m.Count); int[,] g = { { 1, await Int("g", 2) }, { 3, 4 } }; Log(g[0, 1]); string[][] j = [[await Str("j", "j")], new[] { "k", await Str("j2", "l") }]; Log(j[1][1]);
        var o = new A(await Int("ctor", 3)) { R = 7, N = new N { X = await Int("x", 8) } }; Log(o.I + o.N.X); var an = new { a.R, T = await Int("t", 1), In = new { Z = await Str("z", "zz") } }; Log(an.In.Z + an.T);
        Exception ex = new InvalidOperationException(await Str("m", "msg"), new Exception(await Str("in", "inner"))) { Source = await Str("src", "S"), Data = { ["x"] = await Int("dx", 1) } }; Log(ex.Source + ex.Data["x"]);
    }
}
public sealed class A { public A() { } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public A(int i) { I = i; } public required int R { get; init; } public int I { get; init; } public N N { get; init; } = new(); public Dictionary<string, int> D { get; } = new(); }
public sealed class N { public int X; public List<int> L = new(); }
public struct St { public int X; public Dictionary<int, int> Y = new(); public St() { } }
public sealed record Rec(int P) { public required string Q { get; init; } public A? O; }
public sealed class Multi : System.Collections.IEnumerable { public int Count; public void Add(int i, string s) { Log("add " + i + s); Count++; } public System.Collections.IEnumerator GetEnumerator() => null!; }
