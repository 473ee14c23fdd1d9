// Arguments are evaluated left to right around awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(F(V("a", 1), await Int("b", 2), V("c", 3), await Int("d", 4)));
        Log(F(await Int("a", 1), V("b", 2), await Int("c", 3), V("d", 4)));
    }

    static string F(int a, int b, int c, int d) { Log("F"); return $"{a}{b}{c}{d}"; }
}
