// A ref struct enumerator with a Dispose method, of a collection that is awaited: disposed at the end, by a jump, and by an exception.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new Numbers(await Int("to", 3))) Log(x);
        foreach (var x in new Numbers(await Int("to", 9))) { if (x == 2) break; Log(x); }
        try { foreach (var x in new Numbers(await Int("to", 9))) if (x == 2) throw new InvalidOperationException("two"); }
        catch (InvalidOperationException e) { Log(e.Message); }
        foreach (var x in await Of("source", new Source())) Log(x);
        Log(await First());
    }

    [Coroutine]
    private static async Coroutine<int> First()
    {
        foreach (var x in await Of("source", new Source())) return x;
        return -1;
    }
}

public sealed class Source
{
    public Numbers GetEnumerator() => new(2);
}

public ref struct Numbers(int to)
{
    private int at;
    public Numbers GetEnumerator() => this;
    public int Current => at;
    public bool MoveNext() => ++at <= to;
    public void Dispose() => Log("dispose at " + at);
}
