// A yield break where no await may stand, and in blocks without one.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            await foreach (var x in Items(i)) Log(x);
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items(int n)
    {
        yield return await Int("a", n);
        lock (V("gate", "gate"))
        {
            try { if (n == 0) yield break; }
            finally { Log("left " + n); }
        }

        try
        {
            if (n == 1) yield break;
            using var r = new Res("r" + n);
            if (n == 2) yield break;
        }
        finally
        {
            await Pause("cleanup " + n);
        }

        yield return n * 10;
    }
}
