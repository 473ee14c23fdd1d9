// foreach over an array that awaits; the array expression awaits too.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in await Of("items", new[] { 1, 2, 3 }))
        {
            Log(await Int("x", x * 2));
        }
    }
}
