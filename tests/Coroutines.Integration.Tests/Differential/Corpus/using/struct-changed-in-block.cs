// A struct that is disposed after the block changed it, through its variable, and one that is not named.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (var counter = new Counter(1)) { counter.Add(); await Pause("first"); counter.Add(); Log(counter.N); }
        using var kept = new Counter(10);
        kept.Add();
        await Pause("second");
        await using (var other = new AsyncCounter(20)) { other.Add(); await Pause("third"); other.Add(); }
        using (new Counter(30)) await Pause("no name");
        using (Counter a = new(40), b = new(50)) { a.Add(); await Pause("two"); b.Add(); a.Add(); }
        Action add = () => Log("captured " + kept.N);
        add();
        kept.Add();
        await Pause("end");
    }
}

public struct Counter(int n) : IDisposable
{
    public int N = n;
    public void Add() => N++;
    public void Dispose() => Log("dispose " + N);
}

public struct AsyncCounter(int n) : IAsyncDisposable
{
    public int N = n;
    public void Add() => N++;
    public ValueTask DisposeAsync() { Log("dispose " + N); return default; }
}
