// The same name in sibling scopes with different types, shadowed by lambdas and local functions, fields and types hidden by locals.
public static partial class P
{
    static int x = 100; static string Int2(int i) => "m" + i;
    [Coroutine]
    public static async Coroutine Main()
    {
        { int x = await Int("a", 1); await Pause("p"); Log(x); } { string x = await Str("b", "s"); await Pause("q"); Log(x); } { var x = await Of("c", 1.5); await Pause("r"); Log(x); }
        Log(P.x); for (var x = 0; x < 1; x++) { await Pause("s"); Log(x); } foreach (var x in "z") { await Pause("t"); Log(x); }
        if (await Of<object>("o", 5) is int x2) { var y = x2; await Pause("u"); Log(y); } else { string y = "e"; await Pause("v"); Log(y); }
        Func<int, int> f = x => { int y = x * 2; return y; }; int L(int x) { string y = "l" + x; return y.Length; } await Pause("w"); Log(f(3) + L(4));
        try { await Fail("e"); } catch (InvalidOperationException e) { await Pause("x"); Log(e.Message); } try { await Fail("e2"); } catch (Exception e) { await Pause("y"); Log(e.Message); }
        switch (1) { case 1: { var n = "one"; await Pause("z"); Log(n); break; } case 2: { var n = 2; await Pause("never"); Log(n); break; } }
        using (var r = new Res("r1")) { await Pause("1"); Log(r.Name); } using (var r = new Res("r2")) { await Pause("2"); Log(r.Name); }
        { const int k = 5; await Pause("3"); Log(k); } { const string k = "k"; await Pause("4"); Log(k); }
        var Int2 = 5; Log(P.Int2(Int2)); var String = "String"; await Pause("5"); Log(String.Length + string.Empty);
        int Color = 3; await Pause("6"); Log(Color + (int)global::System.DayOfWeek.Friday);
        var P2 = new Pt(1); { Pt Pt = new(2); await Pause("7"); Log(Pt.V + P2.V); Log(Pt.Make().V); }
    }
}
public sealed record Pt(int V) { public static Pt Make() => new(9); }
