// A coroutine async iterator, consumed by await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Count(3)) { Log("got " + x); await Pause("body"); }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Count(int n)
    {
        for (var i = 0; i < n; i++) { await Pause("make" + i); yield return i; }
        Log("no more");
    }
}
