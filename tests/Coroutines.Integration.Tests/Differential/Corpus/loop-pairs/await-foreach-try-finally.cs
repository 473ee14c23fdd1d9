// Try/finally inside await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var i in GenAsync())
        {
            try
            {
                await Pause("t" + i);
                Log("body");
            }
            finally
            {
                await Pause("f" + i);
                Log("finally");
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
