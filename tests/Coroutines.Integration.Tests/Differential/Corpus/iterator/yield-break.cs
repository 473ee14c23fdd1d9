// yield break and empty iterators.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var n in new[] { 0, 1, 5 })
        {
            await foreach (var x in Some(n)) Log(x);
            Log("after " + n);
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<string> Some(int n)
    {
        if (n == 0) yield break;
        for (var i = 0; i < n; i++) { if (i == 2) yield break; await Yield(); yield return "i" + i; }
    }
}
