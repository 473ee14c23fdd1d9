// Discarded results and out discards.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        _ = await Int("a", 1);
        F(await Int("b", 2), out _);
        _ = V("c", 3) + await Int("d", 4);
        await Int("e", 5);
    }

    static void F(int a, out int b) { b = a; Log("F"); }
}
