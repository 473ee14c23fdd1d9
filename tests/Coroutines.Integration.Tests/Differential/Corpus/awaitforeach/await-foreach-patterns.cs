// await foreach over pattern-based enumerables, extension GetAsyncEnumerator, disposal patterns, deconstruction, cancellation tokens.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in new Pat()) { Log(x); }
        await foreach (var x in 3) { Log("ext " + x); if (x == 1) break; }
        await foreach (long x in new Pat()) { Log(x + 1L); }
        using var cts = new CancellationTokenSource();
        await foreach (var x in Iter(2).WithCancellation(cts.Token)) { Log(x); }
        await foreach (var x in Iter(2).WithCancellation(cts.Token).ConfigureAwait(false)) { Log(x); await Pause("b"); }
        IAsyncEnumerable<int> none = null!;
        try { await foreach (var x in none) Log(x); } catch (NullReferenceException) { Log("null"); }
        await foreach (var x in await Of("src", new Pat())) { Log(await Int("v", x)); }
        var e = new Pat().GetAsyncEnumerator(); while (await e.MoveNextAsync()) { Log("hand " + e.Current); }
        await foreach (var x in new DispPat()) { if (x == 1) { Log("brk"); break; } }
        try { await foreach (var x in new DispPat()) { throw new InvalidOperationException("body"); } } catch (InvalidOperationException ex) { Log(ex.Message); }
    }
    static async IAsyncEnumerable<int> Iter(int n, [EnumeratorCancellation] CancellationToken t = default) { for (var i = 0; i < n; i++) { await new Signal(); Log(t.CanBeCanceled); yield return i; } }
}
public sealed class Pat { public E GetAsyncEnumerator() => new E(2); }
public struct E(int n) { int at = 0; public int Current => at; public async ValueTask<bool> MoveNextAsync2() { await new Signal(); return true; } public ValueTask<bool> MoveNextAsync() { at++; Log("move " + at); return new(at <= n); } }
public static class Ext { public static E GetAsyncEnumerator(this int n) => new(n); }
public sealed class DispPat { public DE GetAsyncEnumerator() => new DE(); }
public sealed class DE { int at; public int Current => at; public ValueTask<bool> MoveNextAsync() => new(++at < 3); public async Task DisposeAsync() { Log("disp"); await new Signal(); Log("disposed"); } }
