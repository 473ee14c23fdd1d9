// ?: evaluates one branch.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            Log(await Bool("c", i == 0) ? await Int("t", 1) : await Int("f", 2));
            Log(i == 0 ? V("t", 1) : await Int("f", 2));
            Log(i == 0 ? await Int("t", 1) : V("f", 2));
        }
    }
}
