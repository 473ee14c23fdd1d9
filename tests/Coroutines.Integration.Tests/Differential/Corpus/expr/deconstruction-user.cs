// A user Deconstruct on an awaited object, nested.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var (a, (b, c)) = await Of("d", new D(1));
        Log($"{a} {b} {c}");
        await Pause("p");
        (var e, _) = new D(await Int("n", 5));
        Log(e + a);
    }
}

public sealed class D(int n)
{
    public void Deconstruct(out int a, out D b) { Log("deconstruct " + n); a = n; b = n > 2 ? this : new D(n + 1); }
}
