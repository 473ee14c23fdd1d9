// A switch inside await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var i in GenAsync())
        {
            switch (i)
            {
                case 0: await Pause("zero"); break;
                case 1 when V("w", true): Log("one"); goto case 0;
                default: Log(await Int("d", i)); break;
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
