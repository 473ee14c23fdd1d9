// Deconstructing assignment evaluates targets, then the right side, then assigns.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int a, b;
        (a, b) = (await Int("a", 1), V("b", 2));
        Log(a * 10 + b);
        (a, b) = (b, await Int("c", a));
        Log(a * 10 + b);
        var (x, (y, z)) = (await Int("x", 1), (V("y", "s"), await Bool("z", true)));
        Log($"{x}{y}{z}");
        (int p, _, var q) = await Of("t", (1, 2, 3));
        Log(p + q);
    }
}
