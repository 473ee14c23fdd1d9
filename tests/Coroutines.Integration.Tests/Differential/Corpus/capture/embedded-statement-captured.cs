// An embedded expression statement declares a variable that its own lambda captures.
public static partial class P
{
    static bool Out(int v, out int x) { x = v + 1; return true; }
    static int Use(bool b, Func<int> f, int y) => f() + y;

    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
            Log(Use(Out(await Int("a", i), out var x), () => x * 10, await Int("b", x)));
        if (await Bool("c", true))
            Log(Use(Out(5, out var y), () => y, await Int("d", y)));
        while (await Bool("w", false)) { }
        foreach (var k in new[] { 1, 2 })
            lock (new object()) Log(Use(Out(k, out var z), () => z, z));
        lock (await Of("l", "lock") is var o ? o : "") { Func<string> g = () => o; Log(g()); }
    }
}
