// Cold coroutine values: stored, passed, returned, in arrays and fields, awaited later, through delegates and conditionals.
public static partial class P
{
    static Coroutine<int> kept;
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = Work("a", 1); await Pause("p"); Log(await c);
        kept = Work("b", 2); await Pause("q"); Log(await kept);
        var arr = new[] { Work("c", 3), Work("d", 4) }; foreach (var x in arr) Log(await x);
        Log(await Pass(Work("e", 5))); Log(await Make("f")); Log(await (await Bool("g", true) ? Work("h", 6) : Work("never", 0)));
        Func<string, Coroutine<int>> fn = n => Work(n, 7); Log(await fn("i")); var m = fn("j"); await Pause("r"); Log(await m + await fn("k"));
        var t = (Work("l", 8), 9); Log(await t.Item1 + t.Item2); var list = new List<Coroutine<int>> { Work("m", 1), Work("n", 2) }; var sum = 0; foreach (var x in list) sum += await x; Log(sum);
        Coroutine<int>? maybe = null; maybe ??= Work("o", 3); Log(await maybe.Value);
        var lazy = new Lazy<Coroutine<int>>(() => Work("p", 4)); Log(await lazy.Value);
        var o = new O { C = Work("q", 5) }; Log(await o.C); Log(await o.Get()); Coroutine v = Void("v"); await v; await Run(() => Void("w"));
        async Task<int> Lambda() { await new Signal(); return 5; } Log(await Lambda());
        Coroutine<int> Local(int x) => Work("loc" + x, x); Log(await Local(3)); static Coroutine<int> St(int x) => Work("st" + x, x); Log(await St(await Int("ss", 2)));
        var w = await Of("nest", Work("r", 6)); Log(await w); Log(await await Outer());
    }
    [Coroutine] static async Coroutine<int> Work(string n, int x) { Log("start " + n); await Pause(n); return x; }
    [Coroutine] static async Coroutine Void(string n) { Log("start " + n); await Pause(n); }
    [Coroutine] static async Coroutine<int> Pass(Coroutine<int> c) { Log("pass"); return await c + 1; }
    [Coroutine] static async Coroutine Run(Func<Coroutine> f) { Log("run"); await f(); Log("ran"); }
    [Coroutine] static async Coroutine<Coroutine<int>> Outer() { await Pause("outer"); return Work("inner", 1); }
    static Coroutine<int> Make(string n) => Work(n, 10);
}
public sealed class O { public Coroutine<int> C; public Coroutine<int> Get() => P2.W(); }
public static partial class P2 { [Coroutine] public static async Coroutine<int> W() { await Pause("W"); return 1; } }
