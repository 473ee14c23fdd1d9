// An await on the left: the right is evaluated after.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Int("a", 7) - V("b", 2));
        Log(await Int("a", 7) * V("b", 2) + V("c", 1));
    }
}
