// await foreach over an ordinary async iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Numbers(3))
        {
            Log(await Int("x", x));
        }
        Log("end");
    }

    static async IAsyncEnumerable<int> Numbers(int n)
    {
        for (var i = 0; i < n; i++) { Log("make " + i); await new Signal(); yield return i; }
    }
}
