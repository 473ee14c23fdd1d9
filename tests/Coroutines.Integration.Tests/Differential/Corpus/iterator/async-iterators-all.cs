// Coroutine iterators: yields in try-finally, nested iterators, early exit in every way, exceptions, generic, instance, captured.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Count(5)) { if (x == 3) break; Log(x); }
        await foreach (var x in Count(4)) { if (x % 2 == 0) continue; Log("odd " + x + await Str("s", "!")); }
        try { await foreach (var x in Count(3)) { if (x == 1) throw new InvalidOperationException("out"); } } catch (InvalidOperationException e) { Log(e.Message); }
        Log(await Find(2)); Log(await Find(9));
        try { await foreach (var x in Throws()) Log(x); } catch (ArgumentException e) { Log(e.Message); }
        await foreach (var (a, b) in Pairs()) { await Pause("p"); Log(a + b); }
        await foreach (var x in new G<string>("g").Twice()) { Log(x); await foreach (var y in Count(2)) { if (y == 1) goto next; } next:; }
        await foreach (var x in Nested(2)) Log("n" + x);
        await foreach (var x in Empty()) Log("never");
        var fs = new List<Func<int>>(); await foreach (var x in Count(3)) { fs.Add(() => x); } foreach (var f in fs) Log(f());
        await foreach (var x in Count(2).ConfigureAwait(false)) Log("cfg " + x);
        await foreach (var x in Count(2).WithCancellation(default)) Log("wc " + x);
        await using var e2 = Count(2).GetAsyncEnumerator(); 
    }
    [Coroutine] static async Coroutine<int> Find(int n) { await foreach (var x in Count(4)) if (x == n) return x * 100; return -1; }
    [Coroutine] static async IAsyncEnumerable<int> Count(int n) { try { for (var i = 0; i < n; i++) { await Pause("c" + i); yield return i; Log("after " + i); } } finally { await Pause("fin"); Log("done"); } }
    [Coroutine] static async IAsyncEnumerable<int> Throws() { using var r = new Res("it"); yield return 1; await Pause("t"); throw new ArgumentException("it"); }
    [Coroutine] static async IAsyncEnumerable<(int, string)> Pairs() { yield return (1, "a"); await using (new AsyncRes("ar")) { yield return (2, await Str("b", "b")); } }
    [Coroutine] static async IAsyncEnumerable<int> Nested(int d) { if (d > 0) { await foreach (var x in Nested(d - 1)) { yield return x; yield return x + 10 * d; } } else { yield return 1; } await Pause("end" + d); }
    [Coroutine] static async IAsyncEnumerable<int> Empty() { await Pause("e"); yield break; }
}
public partial class G<T>(T v) { [Coroutine] public async IAsyncEnumerable<T> Twice() { yield return v; await Pause("tw"); try { yield return v; } finally { Log("tw done"); } } }
