// Overloads by type, count, generics and ref kinds of others.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await F(1);
        await F("s");
        await F(1, 2);
        await F<int>(3);
        await F(new[] { 1 });
        await F((1, "t"));
    }

    [Coroutine] static async Coroutine F(int x) { await Pause("int"); Log(x); }
    [Coroutine] static async Coroutine F(string x) { await Pause("string"); Log(x); }
    [Coroutine] static async Coroutine F(int x, int y) { await Pause("int int"); Log(x + y); }
    [Coroutine] static async Coroutine F<T>(T x) where T : struct { await Pause("T"); Log(x); }
    [Coroutine] static async Coroutine F(int[] x) { await Pause("int[]"); Log(x); }
    [Coroutine] static async Coroutine F((int, string) x) { await Pause("tuple"); Log(x); }
}
