// Records with coroutines: positional, inherited, with-expressions, deconstruction, generic.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        R r = new D(1, 2, "z");
        Log(await r.Show());
        var r2 = r with { A = await Int("a", 9) };
        Log(await r2.Show());
        Log(r2 == r);
        var (a, b) = r2; Log(a + b);
        if (r2 is D { Z: var z } and R(> 5, var q)) { Log(z + q + await Str("s", "!")); }
        var g = new G<int>(5); Log(await g.Twice(x => x * 2));
        Log((g with { V = await Int("v", 6) }).ToString());
    }
}
public abstract partial record R(int A, int B) { [Coroutine] public virtual async Coroutine<string> Show() { await Pause("R"); return ToString(); } }
public sealed partial record D(int A, int B, string Z) : R(A, B) { [Coroutine] public override async Coroutine<string> Show() { var s = await base.Show(); await Pause("D"); return s + Z + A; } }
public partial record G<T>(T V) { [Coroutine] public async Coroutine<T> Twice(Func<T, T> f) { await Pause("G"); return f(f(V)); } }
