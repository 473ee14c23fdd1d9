// ?:, && and ?? inside await foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var i in GenAsync())
        {
            var s = i == 1 ? null : await Str("s" + i, "v");
            Log(s ?? await Str("d", "default"));
            Log(i > 0 && await Bool("b" + i, i == 2));
        }
        Log("end");
    }

    static async IAsyncEnumerable<int> GenAsync()
    {
        try { for (var k = 0; k < 3; k++) { await new Signal(); yield return k; } }
        finally { await new Signal(); Log("gen closed"); }
    }
}
