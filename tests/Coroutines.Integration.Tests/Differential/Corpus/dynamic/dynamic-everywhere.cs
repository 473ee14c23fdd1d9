// dynamic operands of every operator, conversions, members, invocations and indexers around awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        dynamic a = await Of<dynamic>("a", 5), b = "s";
        Log((object)(a + await Int("x", 2)));
        Log((object)(a * 2 - await Of<dynamic>("y", 1)));
        Log((object)(b + await Of<dynamic>("z", 'c')));
        if (a > await Int("w", 3)) Log("greater");
        Log((object)(a == await Of<dynamic>("q", 5)));
        Log((object)(-a)); a++; a += await Int("r", 4); Log((object)a);
        bool c = await Of<dynamic>("t", true) && await Of<dynamic>("u", false); Log(c);
        var x = (await Of<dynamic>("v", true)) ? await Int("yes", 1) : 2; Log(x);
        dynamic o = new O(); o.N = await Int("n", 3); o.N += await Int("m", 4); Log((object)o.N);
        o[await Int("i", 1)] = await Str("j", "J"); Log((object)o[1]);
        Log((object)o.Call(await Int("k", 2), V("l", "L"), name: await Str("o", "O")));
        Log((object?)(o?.N)); dynamic? none = null; Log((object?)(none?.N) ?? "none");
        foreach (dynamic d in new object[] { 1, "two", 3.5 }) { Log((object)(d + await Str("e", "!"))); }
        switch (a) { case int i when i > await Int("g", 1): Log("int " + i); break; }
        Func<dynamic, dynamic> f = z => z + a; Log((object)f(await Int("h", 1)));
        Log((object)Static(a, await Int("s", 1)));
        dynamic list = new List<int>(); list.Add(await Int("add", 1)); Log((object)list.Count);
        throw await Of<dynamic>("ex", new InvalidOperationException("dyn"));
    }
    static string Static(int x, int y) => "ints"; static string Static(string x, int y) => "string";
}
public sealed class O { public int N; private readonly Dictionary<int, string> d = new(); public string this[int i] { get => d[i]; set => d[i] = value; } public string Call(int a, string b, string name) => a + b + name; }
