// Await using inside await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var i in GenAsync())
        {
            await using (new AsyncRes("r" + i))
            {
                await Pause("p" + i);
            }
        }
        Log("end");
    }

    static async IAsyncEnumerable<int> GenAsync()
    {
        try { for (var k = 0; k < 3; k++) { await new Signal(); yield return k; } }
        finally { await new Signal(); Log("gen closed"); }
    }
}
