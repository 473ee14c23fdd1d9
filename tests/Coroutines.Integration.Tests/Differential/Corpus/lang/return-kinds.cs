// return of awaited values in many shapes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await A(1));
        Log(await B());
        Log((await C()).X);
        Log(await D(null));
        Log((await E())[1]);
    }

    [Coroutine] static async Coroutine<long> A(int x) { if (x > 0) return await Int("a", x); return await Int("never", 0); }
    [Coroutine] static async Coroutine<object> B() { return await Bool("b", true) ? await Int("b1", 1) : "s"; }
    [Coroutine] static async Coroutine<(int X, int? Y)> C() => (await Int("c", 2), null);
    [Coroutine] static async Coroutine<string> D(string? s) => s ?? await Str("d", "dd");
    [Coroutine] static async Coroutine<IReadOnlyList<int>> E() => [await Int("e", 1), await Int("f", 2)];
}
