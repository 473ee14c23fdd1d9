// out and ref arguments in loop conditions, incrementors and initialisers with awaits; captured by lambdas.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        for (int i = 0; Try(i, out var v) && await Bool("c" + i, true); i++) { fs.Add(() => v * 10); await Pause("b"); v++; }
        foreach (var f in fs) Log(f());
        var d = new Dictionary<string, int> { ["a"] = 1 }; var key = "a";
        while (d.TryGetValue(await Str("k", key), out var x)) { fs.Add(() => x); d.Remove(key); await Pause("w"); x += 5; Log(x); }
        Log(fs[^1]());
        int n = 0; do { if (!Try(n, out var y)) break; await Pause("d"); n += y; } while (Try(n, out var z) && z < await Int("lim", 3)); Log(n);
        if (int.TryParse(await Str("num", "12"), out var num) | int.TryParse("x", out var num2)) { await Pause("i"); Log(num + num2); }
        Swap(ref num, ref num2); Log(num + " " + num2);
        var arr = new[] { 1, 2, 3 }; Inc(ref arr[await Int("idx", 1)], await Int("by", 10), out var after); Log(arr[1] + after);
        Log(Out(out int p, await Int("pp", 4)) + p); Log(Out(out _, await Int("qq", 4)));
        for (Try(0, out var init); init < 3; Inc(ref init, await Int("inc", 1), out _)) { Log("init " + init); }
        switch (Try(1, out var sw) ? sw : 0) { case var s when Try(s, out var t) && await Bool("sw", true): await Pause("sec"); Log(s + t + sw); break; }
    }
    static bool Try(int i, out int v) { v = i + 1; return i < 3; }
    static void Swap(ref int a, ref int b) => (a, b) = (b, a);
    static void Inc(ref int a, int by, out int after) { a += by; after = a; }
    static int Out(out int a, int b) { a = b * 2; return b; }
}
