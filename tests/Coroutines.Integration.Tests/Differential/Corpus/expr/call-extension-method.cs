// Extension methods on awaited receivers and with awaited arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log((await Int("a", 3)).Times(V("b", 4)));
        Log(5.Times(await Int("c", 6)).Times(await Int("d", 2)));
        Log(Enumerable.Range(0, await Int("n", 4)).Where(x => x > 1).Select(x => x * 2).ToList());
    }
}

public static class Ext { public static int Times(this int a, int b) { Log($"{a}*{b}"); return a * b; } }
