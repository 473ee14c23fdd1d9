// Optional arguments beside awaited ones.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(F(await Int("a", 1)));
        Log(F(await Int("a", 1), c: await Str("c", "z")));
        Log(F(V("a", 1), await Int("b", 9)));
    }

    static string F(int a, int b = 2, string c = "c", int? d = null) => $"{a}{b}{c}{d}";
}
