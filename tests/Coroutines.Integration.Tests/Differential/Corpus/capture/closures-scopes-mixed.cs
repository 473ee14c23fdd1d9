// Closures shared between lambdas and local functions of different scopes, written from both sides across awaits, in loops with goto and using.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var all = new List<Action>(); int shared = 0;
        for (int i = 0, j = 10; i < 2; i++, j--)
        {
            var inner = i; using var res = new Res("r" + i); void Bump(int by) { shared += by; inner += by; } all.Add(() => Bump(i)); all.Add(() => Log($"{shared} {inner} {i} {j} {res.Name}"));
            await Pause("a"); Bump(await Int("b", 5)); foreach (var a in all) a();
            if (await Of<object>("o", inner) is int p && p > 5) { all.Add(() => { p++; Log(p); }); await Pause("p"); p += 100; }
            int Rec(int d) { int here = d; Func<int> f = () => here + inner; return d == 0 ? f() : f() + Rec(d - 1); } await Pause("rec"); Log(Rec(2)); inner++; Log(Rec(1));
        }
        foreach (var a in all) a(); shared += await Int("sh", 3); Log(shared); (shared, var t) = (await Int("x", 1), 2); Log(shared + t); shared++; shared <<= await Int("sl", 2); Log(shared); int? maybe = null; Action m = () => maybe ??= 5; m(); maybe += await Int("mb", 1); Log(maybe); string s = "s"; Action sm = () => s += "!"; sm(); s += await Str("st", "t"); sm(); Log(s); s ??= await Str("never", ""); var arr = new[] { 1, 2 }; Action ar = () => arr = new[] { 7, 8 }; arr[await Int("ai", 0)] += await Int("av", 1); ar(); Log(arr[0]); arr[0]++; var st = new S { X = 1 }; Action sa = () => st.X++; sa(); st.X += await Int("sx", 10); sa(); Log(st.X); st = st with { X = await Int("sw", 3) }; Log(st.X);
        dynamic dy = 1; Action da = () => dy++; da(); dy += await Int("dd", 2); Log((object)dy); bool ok = true; Func<bool> fo = () => ok; ok &= await Bool("bb", false); Log(fo()); ok = ok || await Bool("cc", true); Log(fo());
    }
}
public struct S { public int X; }
