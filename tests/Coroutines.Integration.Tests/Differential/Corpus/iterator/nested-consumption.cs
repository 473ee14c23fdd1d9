// An iterator that consumes another.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Doubled(3)) Log(x);
    }

    [Coroutine] static async IAsyncEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) { await Pause("c" + i); yield return i; } }
    [Coroutine] static async IAsyncEnumerable<int> Doubled(int n) { await foreach (var x in Count(n)) yield return x * 2; }
}
