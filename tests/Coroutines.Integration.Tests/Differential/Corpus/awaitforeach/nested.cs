// Nested await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var a in Count(2))
            await foreach (var b in Count(a + 1))
            {
                await Pause("p");
                Log($"{a}{b}");
            }
    }

    static async IAsyncEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) { await new Signal(); yield return i; } }
}
