// Assignments, compound assignments and increments of base properties, indexers and events.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main() { await new D().Run(); }
}
public partial class B
{
    private readonly int[] xs = new int[4]; private int p;
    public virtual int this[int i] { get { Log("get " + i); return xs[i]; } set { Log("set " + i + "=" + value); xs[i] = value; } }
    public virtual int this[string s, int i = 3] { get { Log("gets " + s); return xs[i]; } set { Log("sets " + s); xs[i] = value; } }
    public virtual int P { get { Log("getP"); return p; } set { Log("setP " + value); p = value; } }
    public int F;
    public virtual event Action? E;
    public void Fire() => E?.Invoke();
    public virtual string M(ref int x, out int y, params int[] zs) { x++; y = zs.Length; return "B"; }
}
public partial class D : B
{
    public override int this[int i] { get => -1; set => Log("D set"); }
    public override int this[string s, int i = 3] { get => -1; set => Log("D set"); }
    public override int P { get => -1; set => Log("D set"); }
    [Coroutine]
    public async Coroutine Run()
    {
        base[1] = 5;
        base[await Int("i", 2)] = await Int("x", 6);
        base[1] += await Int("y", 7);
        base[V("k", 2)]++;
        Log(base[1] * 100 + base[2]);
        base["a"] = await Int("s", 3);
        base["b", 1] -= await Int("t", 1);
        Log(base["c", await Int("u", 1)]);
        base.P = await Int("p", 8); base.P += await Int("q", 9); base.P++; --base.P;
        Log(base.P);
        base.F = await Int("f", 1); base.F += await Int("g", 2); Log(F);
        base.E += () => Log("event"); Fire();
        var a = 1; Log(base.M(ref a, out var b, 1, await Int("z", 2)) + a + b);
        Func<int> f = () => base[1] + base.P; await Pause("l"); Log(f());
        Action g = () => { base[3] = 4; base.P = 2; base[3]++; }; await Pause("m"); g(); Log(base[3]);
        (base[0], base.P) = (await Int("v", 10), 11); Log(base[0] + base.P);
    }
}
