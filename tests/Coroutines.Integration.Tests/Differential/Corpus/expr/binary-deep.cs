// A deep tree of operators with awaits in the leaves.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(V("a", 1) + (V("b", 2) + (await Int("c", 3) + V("d", 4)) * (V("e", 5) - await Int("f", 6))) * V("g", 7));
    }
}
