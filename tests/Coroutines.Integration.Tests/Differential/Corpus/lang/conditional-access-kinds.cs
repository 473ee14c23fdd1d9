// ?. with awaited receivers: fields, properties, indexers, calls, delegates, nested.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj { Name = "n", Items = new[] { 1, 2 } };
        Log((await Of<Obj?>("a", o))?.Name);
        Log((await Of<Obj?>("b", o))?.Items?[await Int("i", 1)]);
        Log((await Of<Obj?>("c", o))?.Next?.Name ?? await Str("d", "none"));
        Log((await Of<Obj?>("e", o))?.Call(await Str("x", "arg"))?.Length);
        Log((await Of<Func<int, int>?>("f", y => y + 1))?.Invoke(await Int("g", 4)));
        Log((await Of<Obj?>("h", null))?.Items?[await Int("never", 1)] is null);
        (await Of<Obj?>("j", o))?.Do(await Int("k", 5));
    }
}

public sealed class Obj { public string? Name; public int[]? Items; public Obj? Next; public string? Call(string s) { Log("call " + s); return s; } public void Do(int x) => Log("do " + x); }
