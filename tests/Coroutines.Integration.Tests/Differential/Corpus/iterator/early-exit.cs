// Breaking out runs the iterator's finally with its await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Count()) { Log(x); if (x == 1) break; }
        Log("end");
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Count()
    {
        try { for (var i = 0; ; i++) { await Yield(); yield return i; } }
        finally { Log("closing"); await Pause("closing"); }
    }
}
