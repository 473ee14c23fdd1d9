// Lambdas in every position beside awaits: arguments, initialisers, conditions, returned, nested captures of loop and pattern variables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>(); var outer = await Int("o", 1);
        for (var i = 0; i < 2; i++) { var j = i * 10; for (var k = 0; k < 2; k++) { var m = await Int("m", k); fs.Add(() => outer + i + j + k + m); await Pause("in"); m++; } j++; outer++; }
        Log(fs.Select(f => f()).ToList());
        foreach (var s in new[] { "a", "b" }) { if (await Of<object>("pat", s) is string { Length: var n } p) fs.Add(() => p.Length + n + s.Length + outer); }
        Log(fs.Skip(4).Select(f => f()).Sum()); fs.Clear();
        try { await Fail("x"); } catch (InvalidOperationException e) when (Check(() => e.Message.Length + outer)) { await Pause("c"); fs.Add(() => e.Message.Length); }
        using (var r = new Res("r")) { fs.Add(() => r.Name.Length); await Pause("u"); }
        switch (await Int("sw", 3)) { case var q when Check(() => q + outer): fs.Add(() => q); await Pause("s"); q = 50; break; }
        Log(fs.Select(f => f()).ToList());
        Func<int, Func<int, int>> curry = a => b => a * b + outer; outer = 2; Log(curry(await Int("cur", 3))(4));
        Action<int> rec = null!; rec = n => { if (n > 0) { outer += n; rec(n - 1); } }; await Pause("rec"); rec(3); Log(outer);
        var x1 = 1; { var y1 = 2; { var z1 = 3; Func<int> f = () => x1 + y1 + z1 + outer; x1 = 10; await Pause("nest"); z1 = 30; Log(f()); } Func<int> g = () => x1 + y1; y1 = 20; await Pause("nest2"); Log(g()); }
        await Task.WhenAll(new[] { 1, 2 }.Select(async v => { await new Signal(); outer += v; })); Log(outer);
        int Count(Func<int, bool> f) => Enumerable.Range(0, 5).Count(f); Log(Count(v => v > outer - 100 && v < x1) + await Int("e", 1));
        System.Linq.Expressions.Expression<Func<int, int>> ex = v => v + outer; await Pause("ex"); Log(ex.Compile()(1)); EventHandler h = delegate { outer = 0; }; h(null!, EventArgs.Empty); await Pause("h"); Log(outer);
    }
    static bool Check(Func<int> f) { Log("check " + f()); return true; }
}
