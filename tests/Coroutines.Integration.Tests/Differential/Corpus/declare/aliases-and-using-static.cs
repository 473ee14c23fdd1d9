// Aliases of types, tuples, pointers and generics, using static, nested namespaces, global:: names, types hidden by members.
using L = System.Collections.Generic.List<int>; using T = (int A, string B); using static System.Numerics.BitOperations; using Sys = System; using Arr = int[]; using Kv = System.Collections.Generic.KeyValuePair<string, (int X, int Y)>;
public static partial class P
{
    static int String = 5; static int Task => 6;
    [Coroutine]
    public static async Coroutine Main()
    {
        L l = new() { await Int("a", 1) }; T t = (2, await Str("b", "b")); Arr arr = [3]; await Pause("p");
        Log(l.Count + t.A + t.B + arr[0] + PopCount((uint)await Int("c", 7)) + TrailingZeroCount(8)); Log(String + Task + global::System.String.Empty + Sys.Int32.Parse("7"));
        Kv kv = new("k", (1, await Int("d", 2))); Log(kv.Value.Y); L Make(T x) => new L { x.A }; await Pause("q"); Log(Make(t)[0]); Func<T, L> f = x => [x.A, l.Count]; Log(f(t).Count);
        Inner.Deep.X x1 = new(); await Pause("r"); Log(x1.V + Inner.Deep.X.S); Log(typeof(L).Name + nameof(T) + nameof(Inner.Deep) + nameof(t.A)); Log(default(T).B is null); Log(IsPow2(8));
    }
}
public static class Inner { public static class Deep { public sealed class X { public int V = 3; public static int S = 4; } } }
