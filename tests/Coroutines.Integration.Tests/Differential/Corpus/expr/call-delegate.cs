// Calls of delegates with awaited arguments; the delegate is evaluated first.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<int, int, int> f = (a, b) => { Log("f"); return a - b; };
        Log(f(await Int("a", 5), V("b", 2)));
        var g = f;
        Log(g(V("c", 1), await Set()));
        Log(Pick(V("k", 0))(await Int("d", 9), await Int("e", 8)));
        Log(f.Invoke(await Int("h", 1), 1));
        Func<int, int>? none = null;
        Log(none?.Invoke(await Int("never", 1)) is null);
    }

    static Func<int, int, int> Pick(int k) { Log("pick"); return (a, b) => a * 100 + b; }
    [Coroutine] static async Coroutine<int> Set() { await Yield(); return 3; }
}
