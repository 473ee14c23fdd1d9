// A file-local type used in a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var h = new Helper { N = 1 };
        await Pause("a");
        h.N += await Int("x", 4);
        Log(h.N);
        await Pause("b");
    }
}

file sealed class Helper { public int N; }
