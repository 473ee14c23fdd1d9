// with: the copy is made first, by the copy constructor of the run-time type, then each value and its member in turn.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Base b = new Derived(1) { V = 2, Z = 3 };
        Log(b with { Z = await Int("z", 4), N = V("n", 5), V = await Int("v", 6) });
        Log(b with { N = await Change(b) });
        Log(b with { N = await Int("n", 7), F = V("f", 8) } with { N = V("m", 9), V = await Int("w", 10) });
        try { _ = b with { N = V("n", 11), V = await Fail("bad"), Z = V("never", 0) }; }
        catch (InvalidOperationException e) { Log(e.Message); }
        try { _ = b with { Z = -1, V = await Int("never", 0) }; }
        catch (ArgumentException e) { Log(e.Message); }
        Base? none = null;
        try { _ = none! with { V = await Int("never", 12) }; }
        catch (NullReferenceException) { Log("null"); }
        try { _ = b with { N = await Int("n", 13), V = await Int("v", Copies()) }; }
        finally { Log("copies " + Copies()); }
        Log(await Copy(new Derived(14) { V = 0 }, 15));
        Log((await Of("d", new Derived(16) { V = 1 })) with { N = await Int("n", 17) });
    }

    private static int Copies() => Base.Copies;

    [Coroutine]
    private static async Coroutine<int> Change(Base b)
    {
        await Pause("change");
        b.Z = 99;
        return b.Z;
    }

    [Coroutine]
    private static async Coroutine<T> Copy<T>(T value, int n)
        where T : Base
        => value with { N = await Int("generic", n), Z = V("z", n) };
}

public abstract record Base(int N)
{
    public static int Copies;
    private int _z;
    protected Base(Base other) { Log("copy of " + other.N); N = other.N; _z = other._z; F = other.F; Copies++; }
    public int Z { get => _z; set { Log("Z " + value); if (value < 0) throw new ArgumentException("Z"); _z = value; } }
    public abstract int V { get; init; }
    public int F;
}

public sealed record Derived(int N) : Base(N)
{
    private readonly int _v;
    private Derived(Derived other) : base(other) { Log("derived"); _v = other._v; }
    public override int V { get => _v; init { Log("V " + value); _v = value; } }
}
