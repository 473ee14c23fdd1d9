// Another loop with break inside await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var i in GenAsync())
        {
            for (var j = 0; ; j++)
            {
                if (j > i) break;
                await Pause($"{i}{j}");
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
