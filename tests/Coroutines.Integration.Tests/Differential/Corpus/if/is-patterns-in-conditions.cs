// is patterns of each kind in conditions of ifs, whiles, fors and conditional expressions with awaits around.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object o = new[] { 1, 2, 3, 4 };
        if (o is int[] and [var a, .. var mid, var z] && await Bool("b", true) && mid is [_, var m2]) { await Pause("p"); Log(a + z + m2 + mid.Length); }
        if (o is not int[] { Length: > 2 and var n }) { Log("no"); return; }
        await Pause("q"); Log(n);
        var q = new Queue<object>(new object[] { 1, "two", 3 });
        while (q.TryDequeue(out var x) && x is int or string && await Bool("w", true)) { if (x is int i and not 3) { await Pause("i"); Log(i); } else if (x is string { Length: var k } s) { await Pause("s"); Log(s + k); } else Log("else " + x); }
        for (var (c, d) = (0, 5); c < d && Next(c) is var e and < 10 && await Bool("f" + e, true); c++, d--) { await Pause("l"); Log(c + d + e); }
        var t = (await Of<object>("o", (1, 2))) is (int p, int r) ? p + r : await Int("no", 0); Log(t);
        var u = await Int("u", 5) is > 3 and < 7 and var v ? v * 2 : -1; Log(u);
        if (!(await Of<object?>("y", "str") is string str)) { Log("never"); return; } await Pause("z"); Log(str);
        do { if (await Of<object?>("dd", null) is { } some) Log(some); else break; } while (true);
        if (await Of("pt", new Pt(1, new Pt(2, null))) is { X: 1, Next: { X: var deep, Next: null } }) { await Pause("dp"); Log(deep); }
        Log(await Of("pt", new Pt(1, new Pt(2, null))) is { Next.X: 2 });
    }
    static int Next(int x) => x + 1;
}
public sealed record Pt(int X, Pt? Next);
