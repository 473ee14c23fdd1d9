// Comparisons and equality with awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Int("a", 1) < await Int("b", 2));
        Log(V("c", 3) >= await Int("d", 3));
        Log(await Str("e", "x") == V("f", "x") != await Bool("g", true));
    }
}
