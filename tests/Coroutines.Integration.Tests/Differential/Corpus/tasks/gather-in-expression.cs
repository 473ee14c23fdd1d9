// Gather as an operand, its arguments evaluated in order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(V("l", 1) + (await Gather(Int("a", 1), Int("b", V("m", 2)))).Item2 + V("r", 3));
        var (x, (y, _)) = (await Int("x", 5), await Gather(Int("c", 6), Str("d", "t")));
        Log(x + y);
    }
}
