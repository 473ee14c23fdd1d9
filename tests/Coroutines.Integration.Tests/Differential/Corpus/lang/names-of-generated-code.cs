// Every kind of name that users can declare, called what generated code calls its own.
public class __state { public class T { public static int V = 3; } }
public class __context { public static int __state = 1; public static int Poll() => 9; public class __status { public int __self = 5; } }
public partial class Names<__suspended>
{
    public int __t = 4, __await = 5, __exception = 6, __closure1 = 7;
    public int __caught = 8;
    [Coroutine] public async Coroutine<int> M<__status, __await>(int __self, __status __result, params __await[] __context)
    {
        int __Begin = 3, Poll = 4, GetResult = 5, Current = 6, __M_g2_Int32___status___awaitArray = 7;
        await Pause("a");
        Func<int, int> f = __state => __state + __self + this.__t;
        await Pause("b");
        int L(int __context) { Log(__context + __self); return __context + __Begin; }
        int closure1(int __context) { Func<int> g = () => __context + Poll + this.__await; return g(); }
        int self() => this.__caught;
        Log(f(3)); Log(L(4)); Log(closure1(5)); Log(self());
        Log(typeof(__status).Name + typeof(__await).Name + typeof(__suspended).Name + __result + __context.Length);
        if (__self > 0) { int __state = 3; foreach (var __resume1 in new[] { 1, 2 }) { if (__resume1 == 2) { Log(__state); goto __done1; } } __done1: Log("done"); }
        await Pause("c");
        return __Begin + Poll + GetResult + Current + __M_g2_Int32___status___awaitArray;
    }
}
public static partial class P
{
    [Coroutine] static async Coroutine<int> Catch()
    {
        try { await Pause("p"); throw new Exception("e"); }
        catch (Exception __state) when (__state.Message == "x") { Log("no"); }
        catch (InvalidOperationException __context) { Log(__context.Message); }
        catch (Exception __state) when (__state.Message is { } __status && __status.Length > 0) { Log(__state.Message + __status); }
        try { await Pause("p"); throw new Exception("e"); }
        catch (Exception __caught) when (__caught is { } __exception) { await Pause("q"); Log(__caught.Message + __exception.Message); }
        return 1;
    }
    [Coroutine] static async Coroutine<int> Query(int __self)
    {
        await Pause("p");
        Log((from x in new[] { 1, 2 } let __status = x + 1 select __status).Sum());
        Log((from __state in new[] { 1, 2 } from __context in new[] { 3, 4 } where __state > __self select __state * __context).Sum());
        Log((from x in new[] { 1, 2 } join __result in new[] { 1, 2 } on x equals __result select __result + x).Sum());
        Log((from x in new[] { 1, 2 } join __result in new[] { 1, 2 } on x equals __result into __suspended select __suspended.Count() + x).Sum());
        Log((from x in new[] { 1, 2 } group x by x % 2 into __current let __t = __current.Sum() select __t + __self).Sum());
        Log((from x in new[] { 1, 2 } select x + 1 into __await orderby __await descending select new { __await, __self }).First().ToString());
        Log((from __x in new[] { 1, 2 } select new { __x }).First().__x + await Int("k", 2));
        if (__self < 5)
        {
            Log((from x in new[] { 1, 2 } let __context = x + 1 select __context).Sum());
            var q = from x in new[] { 1, 2 } select x into __status select __status + __self;
            if (q.Count() == 2) return q.Sum();
        }
        return 0;
    }
    [Coroutine] static async Coroutine<(int __state, int __context)> Tuples(int x)
    {
        (int __state, int __result) t = (x, 2);
        var (__status, __self) = t;
        await Pause("p");
        var a = new { __state = t.__state, __status, t.__result };
        Log(a.ToString()); Log(a.__state + a.__status);
        if (x is var __await and > 0) { Log(__await); (var __t, int __u) = t; Log(__t + __u); return (__t, __u); }
        await Pause("q");
        if (x is var __p && await Int("z", __p) is var __r) { Func<int> f = () => __p + __r; Log(f()); }
        return (1, __self);
    }
    [Coroutine] static async Coroutine<int> Esc(int \u005f_state)
    {
        int @__context = 3, \u005f\u005fresult = 4;
        await Pause("p");
        if (@__context == 3) { int __st\u0061tus = __state; Func<int, int> f = \u005f\u005fself => __self + __status; return f(__result) + @__context; }
        return 2;
    }
    [Coroutine] static async IAsyncEnumerable<int> Iter(int __current, int __atYield)
    {
        int Current = 3, __disposing = 3, BeginDispose = 5;
        yield return __current;
        if (Current == 3) { int __state = __disposing; yield return __state + BeginDispose; if (__atYield == 2) { var __result = 3; yield break; } }
        yield return __atYield;
    }
    [Coroutine] static async Coroutine<int> Labels(int n)
    {
        __break: n++;
        if (n < 3) goto __break;
        while (n < 9) { n += await Int("n", 1); if (n == 5) goto __continue; __try1: n++; if (n == 7) goto __try1; }
        __continue: ;
        await Pause("x");
        if (n > 0) { __user___break: n++; if (n < 20) goto __user___break; }
        try { await new Signal(); Func<int> __e = () => n; Log(__e()); } catch (Exception __e) { Log(__e.Message); } finally { __done1: n++; if (n < 30) goto __done1; await Pause("f"); }
        return n;
    }
    static int arglist = 3;
    [Coroutine] static async Coroutine<int> Funcs(int q)
    {
        int context(int a) => a + q; int caught() { return q; } int exception() => q; int t() => 2 * q; int arglist() => q; int await1() => 1; int Closure1() => 5; int closure1_captured() => q; int Funcs_Int32() => q; int self_captured() => 3; int result() => 4; int e() => 4; int foreign() => 5; int receiver() => q;
        await Pause("p");
        Func<int> z = () => q;
        try { await Pause("p"); throw new Exception("e"); } catch (Exception x) when (caught() == q && exception() == z()) { await Pause("c"); Log(x.Message); }
        try { await new Signal(); } catch (Exception x) { }
        return context(1) + t() + arglist() + await1() + Closure1() + closure1_captured() + Funcs_Int32() + self_captured() + result() + await Int("k", t()) + e() + foreign() + receiver();
    }
    [Coroutine] static async Coroutine<int> Lambdas(int q)
    {
        await Pause("p");
        Func<int, int, int> f = (__state, __context) => __state + __context + q; Func<int, int> g = delegate (int __self) { int __closure1 = __self; return __closure1 + q; };
        Func<int, int> h = __closure1 => { int __closure1_captured = q; return __closure1 + __closure1_captured; };
        await Pause("q");
        Func<int, Coroutine<int>> m = __context => Int("m", __context);
        Log(await m(4));
        if (q > 0) { static int S(int __self) { int __status(int __result) => __result + __self; return __status(3); } Log(S(3)); using var __res = new Res("x"); foreach (var (__a, __context) in new[] { (1, 2) }) Log(__a + __context); return f(1, 2) + g(3) + h(4); }
        return 0;
    }
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new Names<int>().M(1, "s", 1.0, 2.0));
        Log(await Catch()); Log(await Query(1)); Log((await Tuples(3)).__state); Log((await Tuples(-3)).__context); Log(await Esc(3)); await foreach (var __status in Iter(3, 4)) Log(__status);
        Log(await Labels(1)); Log(await Funcs(2)); Log(await Lambdas(4));
        Log(__state.T.V + __context.__state + __context.Poll() + new __context.__status().__self);
    }
}
