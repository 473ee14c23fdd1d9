// Tuple literals, equality, and deconstruction with awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = (A: await Int("a", 1), B: V("b", 2), C: await Str("c", "x"));
        Log(t.A + t.B + t.C);
        Log((await Int("d", 1), V("e", 2)) == (V("f", 1), await Int("g", 2)));
        Log((await Int("h", 1), V("i", 2)) == (V("j", 9), await Int("k", 2)));
        Log((V("l", 1), await Int("m", 2)) != (1, 2));
    }
}
