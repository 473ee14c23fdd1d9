// Nested initialisers: the member is read again for each entry, before its value is awaited; empty ones, collections, indexers, structs, fields and missing objects.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Outer { Inner = { X = await Int("x", 1), Y = V("y", 2), Inner = { X = V("ix", 3), Y = await Int("iy", 4) } }, Items = { V("i", 5), await Int("j", 6), { V("k", 7), await Int("l", 8) } } };
        Log(o.Inner.X);
        _ = new Outer { Map = { ["a"] = await Int("a", 9), [await Str("b", "b")] = V("c", 10) }, Inner = { }, Items = { }, Last = await Int("last", 11) };
        _ = new Outer { Table = { [V("t", 0)] = { X = await Int("tx", 12), Y = V("ty", 13) }, [await Int("u", 1)] = { Y = await Int("uy", 14) } } };
        _ = new Outer { Lists = { ["p"] = { V("p", 15), await Int("q", 16) }, ["r"] = { } }, Last = await Int("end", 17) };
        try { _ = new Outer { None = { X = await Int("late", 18) }, Last = V("never", 0) }; }
        catch (NullReferenceException) { Log("no object"); }
        try { _ = new Outer { NoField = { Field = await Int("field", 19) }, Last = V("never", 0) }; }
        catch (NullReferenceException) { Log("no field"); }
        try { _ = new Outer { NoList = { V("first", 20), await Int("never", 21) } }; }
        catch (NullReferenceException) { Log("no list"); }
        try { _ = new Outer { NoList = { await Int("before", 22), V("never", 23) } }; }
        catch (NullReferenceException) { Log("no list"); }
        var s = new Outer { Place = { A = await Int("pa", 24), Deep = { B = V("pb", 25), C = { X = await Int("pc", 26) } } } };
        Log(s.Place.A + s.Place.Deep.B);
        _ = new Outer { Swap = { X = await Int("swap", 27), Y = Outer.Next() } };
        _ = new Outer { Cells = { [V("m", 1), await Int("n", 0)] = V("v", 28), [0, 0] = await Int("w", 29) } };
        _ = new Outer { Array = { [await Int("at", 1)] = await Int("set", 30), [V("z", 0)] = V("zero", 31) } };
        try { _ = new Outer { Array = { [5] = await Int("out", 32) } }; }
        catch (IndexOutOfRangeException) { Log("out of range"); }
        _ = new Outer { Required = new() { X = await Int("nx", 33), Inner = { X = await Int("ny", 34) } }, Last = V("nz", 35) };
    }
}

public sealed class Outer
{
    private static int s_next;
    private readonly Node _inner = new("inner"), _other = new("other");
    private readonly Bag _items = new();
    private readonly Dictionary<string, int> _map = new();
    private readonly Dictionary<string, List<int>> _lists = new() { ["p"] = [], ["r"] = [] };
    private readonly Node[] _table = [new("t0"), new("t1")];
    private int _reads, _last;
    public Outer() => Log("outer");
    public static int Next() => V("next", s_next++);
    public Node Inner { get { Log("get Inner"); return _inner; } }
    public Bag Items { get { Log("get Items"); return _items; } }
    public Dictionary<string, int> Map { get { Log("get Map"); return _map; } }
    public Dictionary<string, List<int>> Lists { get { Log("get Lists"); return _lists; } }
    public Node[] Table { get { Log("get Table"); return _table; } }
    public Node None { get { Log("get None"); return null!; } }
    public Node NoField = null!;
    public Bag NoList = null!;
    public Node Swap { get { Log("get Swap"); return _reads++ == 0 ? _inner : _other; } }
    public int[,] Cells { get { Log("get Cells"); return new int[2, 2]; } }
    public int[] Array { get { Log("get Array"); return new int[2]; } }
    public Node Required { get; init; } = new("required");
    public Place Place;
    public int Last { get => _last; set { Log("Last " + value); _last = value; } }
}

public sealed class Node(string name)
{
    private int _x;
    public Node() : this("new") => Log("node");
    public int Field;
    public Node Inner { get { Log("get " + name + ".Inner"); return this; } }
    public int X { get => _x; set { Log($"{name}.X {value}"); _x = value; } }
    public int Y { get => _x; set { Log($"{name}.Y {value}"); _x = value; } }
}

public struct Place { public int A; public Deep Deep; }
public struct Deep { private Node? _c; public int B; public Node C { get { Log("get C"); return _c ??= new("c"); } } }

public sealed class Bag : System.Collections.IEnumerable
{
    public void Add(int x) => Log("add " + x);
    public void Add(int x, int y) => Log($"add {x} {y}");
    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}
