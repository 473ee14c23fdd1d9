// Generic recursion with the same type argument.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Rep("x", 3));
        Log(await Rep(7, 2));
    }

    [Coroutine] static async Coroutine<string> Rep<T>(T t, int n) { await Pause("n" + n); return n == 0 ? "" : t + await Rep(t, n - 1); }
}
