// Coroutines of structs, records and readonly structs that change this, called on places of every kind.
public static partial class P
{
    static S field = new S { N = 50 };
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { N = 1 };
        Log(await s.Add(5)); Log(s.N);
        var arr = new[] { s, s };
        Log(await arr[1].Add(await Int("x", 3))); Log(arr[1].N);
        Log(await field.Add(2)); Log(field.N);
        var h = new H();
        Log(await h.S.Add(4)); Log(h.S.N);
        Log(await new S { N = 9 }.Add(1));
        var r = new RS(3, 4);
        Log(await r.Sum()); Log(r.ToString());
        Log(await new RR(5).Get());
        Log(await Get().Add(7));
        await Gen(new S { N = 3 });
    }
    static S Get() => new S { N = 70 };
    [Coroutine] static async Coroutine Gen<T>(T t) where T : IAdd { Log(await t.Add(8)); Log(t.Val); await Pause("g"); }
}
public partial interface IAdd { [Coroutine] Coroutine<int> Add(int x); int Val { get; } }
public partial struct S : IAdd { public int N; public int Val => N; [Coroutine] public async Coroutine<int> Add(int x) { N += x; await Pause("add"); N += x; this.N++; return N; } }
public sealed class H { public S S = new S { N = 20 }; }
public partial record struct RS(int A, int B) { [Coroutine] public async Coroutine<int> Sum() { A += 1; await Pause("sum"); this = this with { B = B + 1 }; return A + B; } }
public readonly partial struct RR(int x) { [Coroutine] public async Coroutine<int> Get() { await Pause("rr"); return x; } }
