// Names that hide others: lambda parameters, static local functions, sibling scopes, members.
public static partial class P
{
    static int value = 100;
    static string Name => "member";

    [Coroutine]
    public static async Coroutine Main()
    {
        { var x = await Int("a", 1); Log(x + value); }
        { var x = await Str("b", "s"); Log(x + Name); }
        { var value = await Int("c", 3); Log(value + P.value); }
        foreach (var x in new[] { 1.5, 2.5 }) { await Pause("d"); Log(x); }
        var y = 5;
        Func<int, int> f = y => y * 2;
        static int G(int y) { var z = y + 1; return z; }
        int H(int k) { int y2 = y + k; return y2; }
        int z = 7;
        await Pause("e");
        Log(f(z) + G(y) + H(1));
        Func<int, Func<int, int>> nest = y => z => y + z;
        Log(nest(1)(2));
        int Q() { int z = 1; { int w = z; return w + y; } }
        await Pause("f");
        Log(Q() + z);
        if (await Int("o", 1) is var o && o > 0) { int Name = o; Log(Name + P.Name); }
        for (int i = 0, j = 1; i < 2; i++) { await Pause("i"); Log(i + j); }
        for (long i = 5; i < 6; i++) { await Pause("j"); Log(i); }
        var list = from v in new[] { 1, 2 } let z2 = v + z where z2 > 8 select z2 + y;
        await Pause("g");
        y = 50;
        foreach (var e in list) Log(e);
    }
}
