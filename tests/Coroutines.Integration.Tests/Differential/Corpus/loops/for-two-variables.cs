// A for loop with two variables, each hoisted.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (int i = 0, j = await Int("j", 6); i < j; i++, j -= await Int("dj", 1))
        {
            await Pause("b");
            Log($"{i} {j}");
        }
    }
}
