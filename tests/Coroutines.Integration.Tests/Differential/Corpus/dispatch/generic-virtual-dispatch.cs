// Generic virtual and interface coroutines: hidden, sealed, new, generic overrides, covariance, base calls through several levels.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        A<int> a = new C(); Log(await a.M(1, "x")); Log(await a.Twice(5)); Log(await ((B<int>)a).N()); Log(await new C().N()); IB<string> ib = new D(); Log(await ib.Get("q")); Log(await ib.All("z", 2)); await foreach (var x in new C().Items(2)) Log(x); await foreach (var x in new B<int>().Items(2)) Log(x);
        A<int> s = new Sealed(); Log(await s.M(2, 2.5)); Log(await Use<Sealed, int>(new Sealed(), 3)); Log(await Nested<int>.In.Go(4)); Log(await new Nested<string>.In2<int>().Go("n", 5)); Func<Coroutine<string>> f = () => a.M(9, 'c'); var cold = f(); await Pause("p"); Log(await cold);
    }
    [Coroutine] static async Coroutine<string> Use<T, U>(T t, U u) where T : A<U> { await Pause("use"); return await t.M(u, u); }
}
public abstract partial class A<T> { [Coroutine] public virtual async Coroutine<string> M<U>(T t, U u) { await Pause("A.M"); return $"A{t}{typeof(U).Name}"; } [Coroutine] public abstract Coroutine<(T, T)> Twice(T t); }
public partial class B<T> : A<T> { [Coroutine] public override async Coroutine<string> M<U>(T t, U u) { var b = await base.M(t, u); await Pause("B.M"); return "B" + b; } [Coroutine] public override async Coroutine<(T, T)> Twice(T t) { await Pause("B.T"); return (t, t); } [Coroutine] public async Coroutine<string> N() { await Pause("B.N"); return "B.N"; } [Coroutine] public virtual async IAsyncEnumerable<T?> Items(int n) { for (var i = 0; i < n; i++) { await Pause("it"); yield return default; } } }
public partial class C : B<int> { [Coroutine] public override async Coroutine<string> M<U>(int t, U u) => "C" + await base.M(t + 1, u); [Coroutine] public new async Coroutine<string> N() { var b = await base.N(); return "new " + b; } public override async IAsyncEnumerable<int> Items(int n) { yield return n; await new Signal(); yield return n + 1; } }
public sealed partial class Sealed : B<int> { [Coroutine] public sealed override async Coroutine<string> M<U>(int t, U u) { await Pause("S"); return "S" + u; } }
public partial interface IB<T> { [Coroutine] Coroutine<T> Get(T t); [Coroutine] async Coroutine<List<T>> All(T t, int n) { var l = new List<T>(); for (var i = 0; i < n; i++) l.Add(await Get(t)); return l; } }
public partial class D : IB<string> { [Coroutine] async Coroutine<string> IB<string>.Get(string t) { await Pause("D"); return t + t; } }
public static partial class Nested<T> { public static partial class In { [Coroutine] public static async Coroutine<string> Go(T t) { await Pause("in"); return typeof(T).Name + t; } } public partial class In2<U> { [Coroutine] public async Coroutine<string> Go(T t, U u) { await Pause("in2"); return $"{t}{u}"; } } }
