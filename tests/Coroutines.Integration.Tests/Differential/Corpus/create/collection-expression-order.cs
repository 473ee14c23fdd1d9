// Collection expressions: when the collection is made, when spreads are enumerated, and when elements are added, for every kind of collection.
using System.Collections.Immutable;

public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Bag bag = [V("a", 1), await Int("b", 2), .. Lazy("bag", 3), await Int("c", 4)];
        Log(bag.Count);
        List<int> list = [.. Lazy("list", 5), await Int("d", 6), .. Known("list", 7), V("e", 8)];
        Log(list);
        int[] array = [.. Lazy("array", 9), await Int("f", 10), .. Lazy("late", 11)];
        Log(array);
        var grows = new List<int> { 1 };
        int[] known = [.. grows, await Grow(grows), .. grows];
        Log(known);
        int[] tail = [.. grows, await Grow(grows)];
        Log(tail);
        IReadOnlyCollection<int> more = [V("first", 0), .. grows, .. tail, await Grow(grows), await Int("more", 33)];
        Log(more);
        List<int> copy = [.. grows, await Grow(grows), .. grows];
        Log(copy);
        IEnumerable<int> sequence = [.. Lazy("sequence", 12), await Int("g", 13)];
        Log(sequence);
        IList<int> any = [await Int("h", 14), .. Lazy("any", 15)];
        Log(any);
        ImmutableArray<int> immutable = [V("i", 16), await Int("j", 17), .. Lazy("immutable", 18)];
        Log(immutable.Length);
        try { bag = [V("k", 19), await Fail("bad"), V("never", 20)]; }
        catch (InvalidOperationException e) { Log(e.Message); }
        try { list = [.. Broken("broken"), await Int("never", 21)]; }
        catch (InvalidOperationException e) { Log(e.Message); }
        HashSet<int> set = [V("l", 22), await Int("m", 22), .. Lazy("set", 22)];
        Log(set.Count);
        List<long> longs = [V("n", 23), await Int("o", 24), .. Lazy("longs", 25)];
        Log(longs);
        Take([V("p", 26), await Int("q", 27)], [.. Lazy("second", 28), await Int("r", 29)]);
        List<Bag> nested = [[V("s", 30), await Int("t", 31)], [await Int("u", 32)]];
        Log(nested.Count);
    }

    private static IEnumerable<int> Lazy(string name, int value)
    {
        Log(name + " begins");
        yield return value;
        Log(name + " ends");
    }

    private static IEnumerable<int> Broken(string name)
    {
        Log(name + " begins");
        yield return 1;
        throw new InvalidOperationException(name);
    }

    private static List<int> Known(string name, int value) { Log(name + " known"); return [value]; }

    [Coroutine]
    private static async Coroutine<int> Grow(List<int> list)
    {
        await Pause("grow");
        list.Add(list.Count + 1);
        return -1;
    }

    private static void Take(Bag bag, params int[] rest) => Log($"take {bag.Count} {rest.Length}");
}

public sealed class Bag : IEnumerable<int>
{
    public Bag() => Log("bag");
    public int Count;
    public void Add(int x) { Log("add " + x); Count++; }
    public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
