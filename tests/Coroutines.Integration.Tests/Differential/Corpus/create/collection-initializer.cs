// Collection initializers call Add in order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var bag = new Bag { V("a", 1), await Int("b", 2), { V("c", 3), await Int("d", 4) }, await Int("e", 5) };
        Log(bag.Count);
        var map = new Dictionary<int, string> { { await Int("k", 1), await Str("v", "x") }, { 2, "y" } };
        Log(map.Values);
    }
}

public sealed class Bag : System.Collections.IEnumerable
{
    public int Count;
    public void Add(int x) { Log("add " + x); Count++; }
    public void Add(int x, int y) { Log($"add {x} {y}"); Count++; }
    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}
