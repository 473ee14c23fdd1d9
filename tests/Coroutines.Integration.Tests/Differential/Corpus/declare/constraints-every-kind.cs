// Generic coroutines with constraints of every kind.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Cls("a"));
        Log(await ClsQ<string?>(null));
        Log(await Str_(5));
        Log(await Unm(7L));
        Log(await New<Foo>());
        Log(await NN("nn"));
        Log(await Iface(new Foo()));
        Log(await Two<Foo, IFoo>(new Foo()));
        Log(await En(DayOfWeek.Friday));
        Log(await Del<Action>(() => Log("called")));
        Log(await Comp(3, 4));
    }
    [Coroutine] static async Coroutine<string> Cls<T>(T x) where T : class { await Pause("cls"); return x.ToString()!; }
    [Coroutine] static async Coroutine<string> ClsQ<T>(T x) where T : class? { await Pause("cls?"); return x?.ToString() ?? "null"; }
    [Coroutine] static async Coroutine<int> Str_<T>(T x) where T : struct { T? y = x; await Pause("struct"); return y.HasValue ? 1 : 0; }
    [Coroutine] static async Coroutine<int> Unm<T>(T x) where T : unmanaged { await Pause("unm"); unsafe { return sizeof(T); } }
    [Coroutine] static async Coroutine<string> New<T>() where T : new() { await Pause("new"); return new T().ToString()!; }
    [Coroutine] static async Coroutine<int> NN<T>(T x) where T : notnull { await Pause("nn"); return x.GetHashCode() == 0 ? 0 : 1; }
    [Coroutine] static async Coroutine<int> Iface<T>(T x) where T : IFoo { await Pause("if"); return x.Go() + await Int("i", 1); }
    [Coroutine] static async Coroutine<int> Two<T, U>(T x) where T : class, U, new() where U : IFoo { await Pause("two"); U u = x; return u.Go(); }
    [Coroutine] static async Coroutine<string> En<T>(T x) where T : struct, Enum { await Pause("en"); return x.ToString(); }
    [Coroutine] static async Coroutine<int> Del<T>(T x) where T : Delegate { await Pause("del"); x.DynamicInvoke(); return 1; }
    [Coroutine] static async Coroutine<int> Comp<T>(T a, T b) where T : IComparable<T>, System.Numerics.INumber<T> { var m = T.Max(a, b); await Pause("comp"); return int.CreateChecked(m + T.One); }
}
public interface IFoo { int Go(); }
public sealed class Foo : IFoo { public int Go() => 5; public override string ToString() => "foo"; }
