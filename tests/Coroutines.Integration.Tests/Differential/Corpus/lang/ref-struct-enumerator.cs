// foreach over a ref struct enumerator without an await inside.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var sum = 0;
        await Pause("a");
        foreach (var x in new Numbers()) sum += x;
        await Pause("b");
        Log(sum);
        foreach (var part in "a,b,c".AsSpan().Split(',')) Log(part.ToString());
    }
}

public ref struct Numbers
{
    private int at;
    public Numbers GetEnumerator() => this;
    public int Current => at;
    public bool MoveNext() => ++at < 4;
    public void Dispose() => Log("dispose");
}
