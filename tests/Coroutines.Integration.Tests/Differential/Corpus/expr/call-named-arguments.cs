// Named arguments are evaluated in the order written.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(F(c: V("c", 3), a: await Int("a", 1), b: V("b", 2)));
        Log(F(b: await Int("b", 2), c: await Int("c", 3), a: V("a", 1)));
        Log(F(1, c: await Int("c", 3), b: V("b", 2)));
    }

    static string F(int a, int b, int c) => $"{a}{b}{c}";
}
