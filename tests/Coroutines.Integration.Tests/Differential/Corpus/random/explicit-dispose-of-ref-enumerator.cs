// A foreach, taken apart, over an enumerator that is a ref struct and disposes by an explicit member.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Two(new[] { 1, 2 })) Log(x);
        await foreach (var x in Two(new[] { 9, 2 })) Log(x);
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Two(int[] values)
    {
        yield return await Int("a", 7);
        foreach (var f in values.AsSpan())
        {
            try { if (f > 5) yield break; }
            finally { Log("left " + f); }
        }

        foreach (var f in new Counted(2))
        {
            try { if (f > 5) yield break; }
            finally { Log("counted " + f); }
        }

        await Pause("b");
        yield return 8;
    }
}

public ref struct Counted(int length) : IDisposable
{
    private int at;

    public readonly int Current => at;

    public readonly Counted GetEnumerator() => this;

    public bool MoveNext() => ++at <= length;

    readonly void IDisposable.Dispose() => Log("disposed " + at);
}
