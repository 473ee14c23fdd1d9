// Using inside await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var i in GenAsync())
        {
            using var r = new Res("r" + i);
            await Pause("p" + i);
            Log("used");
        }
        Log("end");
    }

    static async IAsyncEnumerable<int> GenAsync()
    {
        try { for (var k = 0; k < 3; k++) { await new Signal(); yield return k; } }
        finally { await new Signal(); Log("gen closed"); }
    }
}
