// out variables in conditions, arguments, initializers and while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        if (Try("12", out var a) && Try(await Str("s", "30"), out var b)) Log(a + b);
        var c = Try("7", out var d) ? d + await Int("x", 1) : -1;
        Log(c + d);
        Log(Add(Try("5", out var e), await Int("y", e), e));
        while (Try(c > 10 ? "x" : "1", out var f)) { c += f + await Int("z", 1); Log(c); }
    }

    static bool Try(string s, out int n) => int.TryParse(s, out n);
    static int Add(bool b, int x, int y) => (b ? 100 : 0) + x + y;
}
