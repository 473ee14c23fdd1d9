// foreach with awaits over every kind of source: arrays of each rank, strings, spans copied, dictionaries, iterators, custom, ranges, with conversions.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new int[2, 2, 2] { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } }) if (x % 3 == 0) await Pause("g" + x);
        foreach (var row in new[] { new[] { 1 }, new[] { 2, 3 } }) foreach (var x in row) { await Pause("j"); Log(x); }
        foreach (char ch in await Str("s", "ab")) { await Pause("c"); Log(ch); } foreach (int ch in "z") { await Pause("i"); Log(ch); }
        foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) { await Pause(k); Log(v); } foreach (KeyValuePair<string, int> kv in new SortedDictionary<string, int> { ["b"] = 2 }) { await Pause(kv.Key); }
        foreach (var x in Gen()) { await Pause("y"); if (x == 2) break; } foreach (string x in new System.Collections.ArrayList { "al" }) { await Pause(x); }
        foreach (var x in new StructEnum(2)) { await Pause("se"); Log(x); } foreach (var x in (IEnumerable<int>)[1, 2]) { await Pause("ce"); Log(x); } foreach (var x in new Queue<int>([3])) { await Pause("q"); }
        foreach (ref var r in new int[] { 1 }.AsSpan()) { r++; Log(r); } foreach (var x in 3) { await Pause("ext"); Log(x); } foreach (dynamic d in (dynamic)new[] { 1, 2 }) { await Pause("dyn"); Log((object)(d + 1)); }
        foreach (var x in new[] { 1, 2, 3 }.Where(q => q > 1).Select(q => new { q, s = "n" + q })) { await Pause(x.s); Log(x.q); } foreach (var g in new[] { 1, 2, 3 }.GroupBy(q => q % 2)) { await Pause("gr"); foreach (var x in g) { await Pause("gx"); Log(g.Key + x); } }
        foreach (var _ in new[] { 1 }) { await Pause("disc"); } foreach (var x in Array.Empty<int>()) { await Pause("never"); } foreach ((int a, _) in new[] { (1, 2) }) { await Pause("td"); Log(a); } foreach (var (z, (w, _)) in new[] { (5, ("w", 1)) }) { await Pause(w); Log(z); }
        foreach (byte? nb in new byte?[] { 1, null }) { await Pause("nb"); Log(nb); } foreach (long l in new[] { 1, 2 }) { await Pause("l"); Log(l * 2); } foreach (object o in new List<string> { "o" }) { await Pause("o"); Log(o); }
    }
    static IEnumerable<int> Gen() { try { yield return 1; yield return 2; yield return 3; } finally { Log("gen done"); } }
}
public struct StructEnum(int n) { int at; public StructEnum GetEnumerator() => this; public bool MoveNext() => at++ < n; public int Current => at * 10; public void Dispose() => Log("never called: not IDisposable"); }
public static class Ext { public static IEnumerator<int> GetEnumerator(this int n) { for (var i = 0; i < n; i++) yield return i; } }
