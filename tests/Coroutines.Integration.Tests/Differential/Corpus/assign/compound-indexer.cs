// Indexer arguments once, getter before the await, setter after.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj();
        o[V("i", 1), V("j", 2)] += await Int("a", 1);
        o[await Int("k", 3), V("l", 4)] -= V("b", 5);
        Log(o[V("m", 5), await Int("n", 6)]++);
        var list = new List<int> { 1, 2 };
        list[V("p", 1)] += await Int("q", 10);
        Log(list);
        var map = new Dictionary<string, int> { ["x"] = 1 };
        map[await Str("key", "x")] += await Int("val", 41);
        Log(map["x"]);
        try { map["none"] += await Int("never", 1); } catch (KeyNotFoundException) { Log("no key"); }
    }
}

public sealed class Obj
{
    private int x = 10;
    public int this[int i, int j] { get { Log($"get {i} {j} {x}"); return x; } set { Log($"set {i} {j} {value}"); x = value; } }
}
