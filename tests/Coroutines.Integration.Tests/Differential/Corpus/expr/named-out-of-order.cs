// Named arguments out of order with awaits.
public static partial class P
{
    static string M(int a, int b = 5, string c = "c", params int[] d) => a + " " + b + " " + c + " " + d.Length;
    static int N(string s) { Log("eval " + s); return s.Length; }

    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 1;
        Log(M(c: await Str("c", "x"), a: i++));
        Log(M(b: N("bb"), a: await Int("a", i++)));
        Log(M(i, c: "z", b: await Int("b", i++)));
        Log(M(i++, await Int("q", i), "w", i, await Int("r", i++), i));
    }
}
