// using over awaited resources of interface, class and struct types.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (IDisposable a = await Of("a", new Res("a"))) { await Pause("pa"); }
        using (var b = await Of("b", new S("b"))) { await Pause("pb"); Log(b.Name); }
        await using (IAsyncDisposable c = await Of("c", new AsyncRes("c"))) { await Pause("pc"); }
        await using var d = await Of("d", new AsyncRes("d"));
        using (await Of<IDisposable?>("e", null)) { Log("null"); }
    }
}

public readonly struct S(string name) : IDisposable { public string Name => name; public void Dispose() => Log("dispose " + name); }
