// Explicit implementations, default bodies, records, readonly structs, nested generics.
public partial interface IThing
{
    int N { get; }
    [Coroutine] async Coroutine<int> Default(int x) { await Pause("def"); return N + x; }
    [Coroutine] Coroutine<string> Named(string s = "dflt");
}
public partial record Rec(int N) : IThing
{
    [Coroutine] async Coroutine<string> IThing.Named(string s) { await Pause("named"); return s + N + this; }
    [Coroutine] public async Coroutine<Rec> Next() => this with { N = await Int("n", N + 1) };
}
public readonly partial struct Val<T>(T v) : IThing where T : notnull
{
    public int N => v.GetHashCode();
    [Coroutine] public async Coroutine<string> Named(string s) { await Pause("vn"); return s + v; }
    [Coroutine] public async Coroutine<(T, U)> With<U>(U u) { await Pause("w"); return (v, u); }
}
public static partial class P
{
    [Coroutine]
    static async Coroutine<string> Call<T>(T t) where T : IThing { await Pause("c"); return await t.Named("c") + await t.Default(2); }

    [Coroutine]
    public static async Coroutine Main()
    {
        IThing r = new Rec(1);
        Log(await r.Default(1));
        Log(await r.Named());
        var rec = await new Rec(5).Next();
        Log(rec);
        Log(await Call(rec));
        Log(await Call(new Val<int>(7)));
        Log(await new Val<string>("s").With(3));
        IThing boxed = new Val<int>(9);
        Log(await boxed.Named("b") + await boxed.Default(1));
    }
}
