// Try/catch inside await foreach.
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
                if (i == 1) await Fail("f" + i);
                Log("fine");
            }
            catch (InvalidOperationException e)
            {
                await Pause("c" + i);
                Log(e);
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
