// params arrays with awaits inside.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(F("n", await Int("a", 1), V("b", 2), await Int("c", 3)));
        Log(F("one", await Int("a", 1)));
        Log(F(await Str("none", "none")));
        Log(F("array", await Of("arr", new[] { 7, 8 })));
    }

    static string F(string name, params int[] items) => name + string.Join(",", items);
}
