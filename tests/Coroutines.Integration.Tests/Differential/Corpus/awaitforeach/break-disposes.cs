// Early exit disposes the enumerator asynchronously.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Numbers())
        {
            await Pause("p" + x);
            if (x == 1) break;
        }
        Log("end");
    }

    static async IAsyncEnumerable<int> Numbers()
    {
        try { for (var i = 0; ; i++) { await new Signal(); yield return i; } }
        finally { Log("closing"); await new Signal(); Log("closed"); }
    }
}
