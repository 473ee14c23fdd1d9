// Collection initialisers: the object first, then each element and its Add; extension Adds, params, conversions, elements that fail, dictionaries with duplicate keys.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        _ = new Bag(V("ctor", 1)) { V("a", 2), await Int("b", 3), { "text", await Str("c", "d") }, { V("p", 4), V("q", 5), await Int("r", 6) } };
        try { _ = new Bag(7) { V("a", 8), await Fail("bad"), V("never", 0) }; }
        catch (InvalidOperationException e) { Log(e.Message); }
        try { _ = new Dictionary<string, int> { { "a", V("1", 1) }, { await Str("k", "a"), V("2", 2) }, { "never", V("3", 3) } }; }
        catch (ArgumentException) { Log("twice"); }
        var d = new Dictionary<string, int>(V("size", 4)) { ["a"] = V("1", 1), [await Str("k", "a")] = V("2", 2), [V("b", "b")] = await Int("3", 3) };
        Log(d.Count);
        List<object> l = [new Bag(9) { await Int("in", 10) }, new List<long> { await Int("long", 11), V("short", (short)12) }];
        Log(l.Count);
        var q = new Queue<string> { await Str("x", "y"), V("z", "zz") };
        Log(q.Count);
        var stored = new { Bag = new Bag(13) { V("a", 14), await Int("b", 15) }, Number = await Int("n", 16) };
        Log(stored.Number);
    }

    private static void Add<T>(this Queue<T> queue, T item) { Log("enqueue " + item); queue.Enqueue(item); }
}

public sealed class Bag : System.Collections.IEnumerable
{
    public Bag(int n) => Log("bag " + n);
    public void Add(long x) => Log("add " + x);
    public void Add(string x, object y) => Log($"add {x} {y}");
    public void Add(params int[] all) => Log("add " + string.Join(" ", all));
    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}
