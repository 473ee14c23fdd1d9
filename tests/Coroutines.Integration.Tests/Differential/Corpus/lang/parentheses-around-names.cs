// Parentheses and comparisons around what becomes a name: neither a cast nor type arguments. Constants as operands of anything.
public record R(int F) { public Func<int, int> G = x => x + 1; public int this[int i] => i; public Func<int, int>? N; public int[] A = { 1, 2 }; }
public record struct RS(int F);
public partial class C
{
    Func<int, int> f = x => x * 2; int b = 3; int[] arr = { 5, 6 }; R r = new R(9); int neg = 4;
    static bool Two(bool a, bool b) { Log(a); Log(b); return a && b; }
    static (bool, bool) T((bool, bool) t) => t;
    [Coroutine]
    public async Coroutine M(bool c, int x, int y)
    {
        await Pause("a");
        Log((this.f)(1)); Log((this.f)!(2)); Log((this.r) with { F = 3 }); Log((this.arr)[0]); Log(-(this.b) - 1); Log((this.b) - 1); Log((this.b) + (-1)); Log((this.b) & 1); Log((this.b) switch { 3 => 1, _ => 2 });
        Log((this).b); Log(((this.f))(1));
        if (c) { Log((this.f)(1)); Func<int> l = () => (this.f)(4); Log(l()); }
        Log((this.f)(await Int("k", 1))); Log((this.f)!(await Int("k", 2))); Log((this.r) with { F = await Int("f", 3) });
        Log((c ? await Of("r", new R(1)) : new R(2)) with { F = 3 });
        Log((c ? await Of("r", new RS(1)) : new RS(2)) with { F = 3 });
        Log((c ? await Of("r", new R(1)) : new R(2)).G(3)); Log(((c ? await Of("r", new R(1)) : new R(2)).G)(3)); Log(((await Of("r", new R(1)))!.G)(3)); Log((c ? await Of("r", new R(1)) : new R(2))!.G!(3)); Log((c ? await Of("r", new R(1)) : new R(2))[3]);
        Log(((c ? await Of("r", new R(1)) : new R(2))!)[3]);
        Func<int, int>? n = null; Log((n ?? await Of("n", new Func<int, int>(q => q + 5)))(1)); Log((n ?? await Of("n", new Func<int, int>(q => q + 5)))!(1)); Log(((n ?? await Of("n", new Func<int, int>(q => q + 5))))(await Int("p", 1)));
        Log((c ? await Int("i", 1) : 2) - 1); Log((c ? await Int("i", 1) : 2) + 1); Log(-(c ? await Int("i", 1) : 2)); Log(~(c ? await Int("i", 1) : 2)); Log((c ? await Int("i", 1) : 2) * x); Log((c ? await Int("i", 1) : 2) & x); Log((c ? await Int("i", 1) : 2) switch { 1 => 5, _ => 6 }); Log((c ? await Int("i", 1) : 2).ToString()); Log((c ? await Int("i", 1) : 2) is 1); Log(((c ? await Str("i", "s") : null) as object)!); Log((c ? await Str("i", "s") : null) ?? "n"); Log((c ? await Str("i", "s") : null)?.Length ?? 0); Log((c ? await Str("i", "s") : "t")[0]); Log((c ? await Str("i", "s") : "t")!.Length); Log((c ? await Str("i", "s") : null)!); Log((c ? await Bool("i", true) : c) ? 1 : 2); Log(!(c ? await Bool("i", true) : c)); Log(((c ? await Int("i", 1) : 2)..3).ToString()); Log((c ? await Int("i", 1) : 2) < x && x > (y));
        Log(Two(x < await Int("l", 2), y > (x))); Log(Two(x < this.b, y > (x))); Log(T((x < this.b, y > (x)))); Log(T((x < await Int("l", 2), y > (x)))); Log(Two(x < (await Int("l", 2)), y > (x))); Log(Two((c ? await Int("i", 1) : 2) < y, x > (y)));
        Log(Two((this.b) < y, x > (y))); Log(new[] { x < this.b, y > (x) }.Length); var t = (x < this.b, y > (x)); Log(t); Log(Two(x < this.b, y > -x)); Log(Two(x < this.neg, y > ~x));
        if (c) { Log(Two(x < this.b, y > (x))); Func<bool> l2 = () => Two(x < this.b, y > (x)); Log(l2()); }
        await (c ? Pause("x") : Pause("y")); Log(await (c ? Int("x", 1) : Int("y", 2)));
        ((Action<int>)(z => Log(z)))(await Int("z", 3)); (c ? new Action(() => Log("ac")) : await Of("q", new Action(() => { })))();
        const int K = -5; const string? S = null; const DayOfWeek D = DayOfWeek.Friday; const long L = 5; const double Dn = -2.5; const char Ch = 'x'; const byte B = 3; const decimal De = -1m; const uint U = 3;
        Log(-K); Log(x-K); Log(K.ToString()); Log(D.ToString()); Log(L.ToString() + Dn.ToString() + Ch.ToString() + B.ToString() + De.ToString() + U.ToString()); Log(S?.Length ?? 7); Log(K - -K); Log((K)); Log(-Dn); Log(checked(-K)); Log((int)D);  Log(K switch { K => 1, _ => 2 }); Log(new[] { K }[0]); Log($"{K} {D} {S} {L:0.0} {Dn}"); Log(~K); Log(K is < 0); Log((object)D is DayOfWeek.Friday);
        switch (x) { case K: Log("K"); break; case 1: await Pause("1"); goto case K; }
        Log(await Int("p", -K)); 
    }
}
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main() { await new C().M(true, 1, 4); await new C().M(false, 2, 5); }
}
