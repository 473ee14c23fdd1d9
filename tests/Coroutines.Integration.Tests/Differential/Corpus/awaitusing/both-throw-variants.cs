// await using whose body and disposal both throw, nested, with catch, with returns, in loops.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await using (new Bad("a", true)) { await Fail("body"); } } catch (Exception e) { Log(e.Message); }
        try { await using var x = new Bad("b", true); await using var y = new Bad("c", true); Log("in"); } catch (Exception e) { Log(e.Message); }
        try { await using (new Bad("d", false)) { throw new ArgumentException("sync"); } } catch (Exception e) { Log(e.Message); }
        for (var i = 0; i < 3; i++) { try { await using var z = new Bad("e" + i, i == 1); if (i == 0) continue; if (i == 2) break; Log("loop"); } catch (Exception e) { Log(e.Message + await Int("q", i)); } }
        Log(await Ret()); 
        await using ((await Of("n", (Bad?)null))) { Log("null is fine"); }
        await using var both = new Both(); Log("both");
        await using (new Bad("cfg", false).ConfigureAwait(false)) { await Pause("cfg"); }
    }
    [Coroutine] static async Coroutine<int> Ret() { try { await using var r = new Bad("r", true); return await Int("v", 5); } catch (InvalidOperationException) { return 6; } finally { await Pause("ret"); } }
}
public sealed class Bad(string n, bool fails) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("dispose " + n); await new Signal(); if (fails) throw new InvalidOperationException("dispose " + n); } }
public sealed class Both : IAsyncDisposable, IDisposable { public void Dispose() => Log("sync"); public ValueTask DisposeAsync() { Log("async"); return default; } }
