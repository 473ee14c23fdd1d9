// params of spans and collections, with awaited arguments.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Spans(1, await Int("a", 2), 3));
        Log(Lists(await Str("x", "x"), "y", await Str("z", "z")));
        Log(Seq(await Int("q", 1), await Int("r", 2)));
        Log(Seq());
        Log(await Slow(await Int("s", 4), 5, 6));
        Log(await Slow());
        Log(await SlowList("a", await Str("b", "b")));
        Log(string.Concat(await Str("c", "c"), "d", "e", "f", await Str("g", "g")));
    }

    static int Spans(params ReadOnlySpan<int> xs) { var r = 0; foreach (var x in xs) r = r * 10 + x; return r; }
    static string Lists(params List<string> xs) => string.Join("-", xs);
    static int Seq(params IEnumerable<int> xs) => xs.Sum();
    [Coroutine] static async Coroutine<int> Slow(params int[] xs) { await Pause("slow"); return xs.Length; }
    [Coroutine] static async Coroutine<string> SlowList(params List<string> xs) { await Pause("list"); return string.Join("+", xs); }
}
