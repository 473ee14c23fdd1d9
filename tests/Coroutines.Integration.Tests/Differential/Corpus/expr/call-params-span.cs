// params spans with awaits inside.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(F("n", await Int("a", 1), V("b", 2), await Int("c", 3)));
        Log(F("none"));
        Log(G(await Str("a", "x"), V("b", "y")));
    }

    static string F(string name, params ReadOnlySpan<int> items) { var s = name; foreach (var x in items) s += x; return s; }
    static int G(params IEnumerable<string> items) => items.Count();
}
