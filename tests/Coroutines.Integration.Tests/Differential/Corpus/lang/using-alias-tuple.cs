// Tuples with names, nested, compared and returned.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = await Make(1);
        Log(t.First + t.Tail.Second + t.Tail.Third);
        var (a, (b, c)) = await Make(await Int("n", 2));
        Log(a + b + c);
        Log(t == (await Make(1)));
    }

    [Coroutine] static async Coroutine<(int First, (string Second, bool Third) Tail)> Make(int n) { await Pause("m" + n); return (n, ("s" + n, n > 1)); }
}
