// using declarations and statements in switch sections' blocks, loops, lambdas, nested functions, with pattern disposables and ref structs.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using var a = new Res("a"); using Res b = new("b"), c = new("c"); await Pause("1");
        for (var i = 0; i < 2; i++) { using var d = new Res("d" + i); if (i == 0) { await Pause("2"); continue; } using var e = new Res("e"); await Pause("3"); }
        switch (await Int("s", 1)) { case 1: { using var f = new Res("f"); await Pause("4"); goto case 2; } case 2: { await using var g = new AsyncRes("g"); Log("in g"); break; } }
        using (var rs = new RS("rs")) { Log("ref struct"); } using (null) { await Pause("5"); } using (IDisposable? h = await Of<IDisposable?>("h", null)) { await Pause("6"); }
        { await using var i1 = new AsyncRes("i1"); await using var i2 = new AsyncRes("i2"); try { using var j = new Res("j"); throw new InvalidOperationException(await Str("msg", "m")); } catch (InvalidOperationException ex) { using var k = new Res("k" + ex.Message); await Pause("7"); } finally { using var l = new Res("l"); await Pause("8"); } }
        await using (var p = new Pat()) { Log("pat"); } if (await Bool("c", true)) using (new Res("m")) await Pause("9"); Action act = () => { using var n = new Res("n"); Log(a.Name); }; act(); await Pause("10");
        lbl: using var o = new Res("o"); await Pause("11");
    }
}
public ref struct RS(string n) { public void Dispose() => Log("dispose " + n); }
public sealed class Pat { public ValueTask DisposeAsync(int x = 5, params string[] s) { Log("pat disposed " + x); return default; } }
