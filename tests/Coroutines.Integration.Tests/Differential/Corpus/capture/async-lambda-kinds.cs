// async lambdas and local functions of every Task kind inside coroutines, which stay Task-based, with captures that both sides change.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 1;
        Func<Task<int>> a = async () => { await new Signal(); return ++n; }; Func<int, ValueTask> b = async x => { await new Signal(); n += x; };
        async Task L() { await new Signal(); n *= 2; } async ValueTask<string> M(string s) { await new Signal(); return s + n; }
        async IAsyncEnumerable<int> It() { yield return n; await new Signal(); yield return ++n; }
        Log(await a()); await b(5); await L(); Log(await M("m")); await Pause("p"); n++; Log(await a() + await a());
        await foreach (var x in It()) { Log(x); await Pause("i"); }
        Action v = async () => { await new Signal(); n = 100; }; v(); Log(n); await Pause("q"); Log(n);
        static async Task<int> St(int x) { await new Signal(); return x; } Log(await St(3) + await Int("z", 4)); Log(await new Func<Task<int>>(async () => await a() + await St(1))());
    }
}
