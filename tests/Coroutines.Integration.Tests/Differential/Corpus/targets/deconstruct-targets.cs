// Deconstruction into properties, elements, fields and new variables with awaits.
public sealed class Pt
{
    int x, y;
    public int X { get { Log("getX"); return x; } set { Log("setX " + value); x = value; } }
    public int this[int i] { get => y; set { Log("set[" + i + "] " + value); y = value; } }
    public void Deconstruct(out int a, out int b) { Log("dec"); a = x; b = y; }
}
public static partial class P
{
    static Pt Get(Pt p, string s) { Log("get " + s); return p; }

    [Coroutine]
    public static async Coroutine Main()
    {
        var p = new Pt();
        var arr = new int[3];
        (Get(p, "1").X, Get(p, "2")[await Int("i", 5)]) = (await Int("a", 1), await Int("b", 2));
        (arr[0], var n, p.X) = (await Int("c", 3), await Str("d", "n"), 9);
        Log(arr[0] + n);
        (var q, arr[await Int("e", 1)]) = await Of("p", p);
        Log(q + arr[1]);
        var (a, (b, _), c) = await Of("t", (1, (2, 3), "x"));
        Log(a + b + c);
        (a, b) = (b, a + await Int("f", 10));
        Log(a + " " + b);
        foreach (var (k, v) in new Dictionary<int, string> { [1] = "one", [2] = "two" }) { await Pause("l"); Log(k + v); }
        (int, string) tup = (1, "t");
        (arr[2], tup.Item2) = (await Int("g", 4), tup.Item2 + "!");
        Log(arr[2] + tup.Item2);
    }
}
