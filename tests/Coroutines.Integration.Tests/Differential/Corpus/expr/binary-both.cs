// Awaits on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Int("a", 6) / await Int("b", 2));
        Log((await Int("a", 6) + V("b", 1)) * (await Int("c", 2) - await Int("d", 1)));
    }
}
