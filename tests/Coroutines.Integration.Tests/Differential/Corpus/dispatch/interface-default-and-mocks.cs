// Interfaces with default bodies, overridden, reabstracted, explicit, generic, called through constraints and variables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        IA a = new Plain(); Log(await a.Name(1)); a = new Over(); Log(await a.Name(2)); a = new Expl(); Log(await a.Name(3));
        Log(await Call(new Over())); Log(await Call<IA>(new Plain())); Log(await ((IB)new Plain()).Other());
        IG<int> g = new GI(); Log(await g.Get(5)); Log(await g.Twice(6));
        Func<Coroutine<string>> f = () => a.Name(9); Log(await f());
        var stored = a.Name(10); await Pause("st"); Log(await stored);
        Log(await new St { N = 4 }.Go()); Log(await ((IS)new St { N = 5 }).Go()); Log(await Con(new St { N = 6 }));
    }
    [Coroutine] static async Coroutine<string> Call<T>(T t) where T : IA { await Pause("call"); return await t.Name(7); }
    [Coroutine] static async Coroutine<int> Con<T>(T t) where T : struct, IS { await Pause("con"); return await t.Go() + await t.Go(); }
}
public partial interface IA { [Coroutine] async Coroutine<string> Name(int x) { await Pause("IA"); return "IA" + x + Tail(); } string Tail() => "-"; }
public partial interface IB : IA { [Coroutine] async Coroutine<string> Other() { var s = await Name(50); await Pause("IB"); return s + "B"; } }
public partial class Plain : IB { }
public partial class Over : IA { [Coroutine] public async Coroutine<string> Name(int x) { await Pause("Over"); return "Over" + x; } }
public partial class Expl : IA { [Coroutine] async Coroutine<string> IA.Name(int x) { await Pause("Expl"); return "Expl" + x; } string IA.Tail() => "t"; }
public partial interface IG<T> { [Coroutine] Coroutine<T> Get(T x); [Coroutine] async Coroutine<(T, T)> Twice(T x) => (await Get(x), await Get(x)); }
public partial class GI : IG<int> { [Coroutine] public async Coroutine<int> Get(int x) { await Pause("GI"); return x + 1; } }
public partial interface IS { [Coroutine] Coroutine<int> Go(); }
public partial struct St : IS { public int N; [Coroutine] public async Coroutine<int> Go() { await Pause("St"); return N++; } }
