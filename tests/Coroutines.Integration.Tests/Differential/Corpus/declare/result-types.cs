// Results of many types.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await A());
        Log((await B())?.Length);
        Log((await C()).Item2);
        Log((await D())[1]);
        Log(await E() is null);
        Log((await F()).Keys.First());
    }

    [Coroutine] static async Coroutine<decimal> A() { await Pause("a"); return 1.5m; }
    [Coroutine] static async Coroutine<string?> B() { await Pause("b"); return null; }
    [Coroutine] static async Coroutine<(int, string Name)> C() { await Pause("c"); return (1, "n"); }
    [Coroutine] static async Coroutine<int[]> D() { await Pause("d"); return [1, 2]; }
    [Coroutine] static async Coroutine<DateTime?> E() { await Pause("e"); return null; }
    [Coroutine] static async Coroutine<Dictionary<string, List<int>>> F() { await Pause("f"); return new() { ["k"] = [] }; }
}
