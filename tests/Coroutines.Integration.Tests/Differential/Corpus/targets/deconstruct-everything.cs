// Deconstruction: nested, with discards, into properties, elements, fields, locals, mixed with declarations; with awaits in targets and sources.
public static partial class P
{
    static int field; static int Prop { get => field; set { Log("prop " + value); field = value; } }
    [Coroutine]
    public static async Coroutine Main()
    {
        var arr = new int[4]; var o = new O(); int a, b;
        (a, b) = (await Int("x", 1), await Int("y", 2)); Log(a + b);
        (arr[V("i", 0)], o.P, Prop) = (await Int("p", 3), V("q", 4), await Int("r", 5)); Log(arr[0] + o.P + Prop);
        (arr[await Int("j", 1)], o[await Int("k", 2)].F) = (V("l", 6), await Int("m", 7)); Log(arr[1] + o.F);
        var (c, (d, _), e) = (await Int("n", 8), (await Str("s", "d"), 0), V("t", 1.5)); Log(c + d + e);
        (var g, a) = await Of("tup", (9, 10)); Log(g + a);
        (int h, string? u) = await Of("pt", new Pt(11, "u")); Log(h + u);
        (_, var w) = await Of("pt2", new Pt(12, "w")); Log(w);
        (a, b) = (b, a); Log(a + " " + b);
        foreach (var (k1, (k2, k3)) in new[] { (1, (2, 3)), (4, (5, 6)) }) { await Pause("f"); Log(k1 + k2 + k3); }
        ((a, b), var z) = ((await Int("aa", 1), await Int("bb", 2)), await Str("zz", "z")); Log(a + b + z);
        (o.S.X, o.S.Y) = (await Int("sx", 3), await Int("sy", 4)); Log(o.S.X * 10 + o.S.Y);
        long big; (big, arr[2]) = (await Int("big", 5), 6); Log(big + arr[2]);
        var r = (a, b) = (await Int("ra", 7), V("rb", 8)); Log(r.Item1 + r.b);
        try { (arr[V("bad", 9)], a) = (V("v1", 1), await Int("v2", 99)); } catch (IndexOutOfRangeException) { Log("range " + a); }
        O? none = null; try { (none!.P, a) = (V("v1", 1), await Int("v3", 98)); } catch (NullReferenceException) { Log("null " + a); }
        using var res = new Res("r"); var (q1, q2) = await Of("dd", new KeyValuePair<string, int>("k", 1)); Log(q1 + q2);
    }
}
public sealed record Pt(int A, string? B);
public struct St { public int X, Y; }
public sealed class O { public int F; private int p; public St S; public int P { get => p; set { Log("P " + value); p = value; } } public O this[int i] { get { Log("this " + i); return this; } } }
