// An async disposable struct.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await using (var s = new S("one")) { await Pause("p"); Log(s.Name); }
        await Pause("end");
    }
}

public readonly struct S(string name) : IAsyncDisposable
{
    public string Name => name;
    public ValueTask DisposeAsync() { Log("dispose " + name); return default; }
}
