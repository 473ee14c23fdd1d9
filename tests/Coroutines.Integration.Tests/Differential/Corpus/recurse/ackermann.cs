// Nested recursive calls as arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await A(1, 2));
    }

    [Coroutine]
    static async Coroutine<int> A(int m, int n)
    {
        Log($"A {m} {n}");
        await Yield();
        if (m == 0) return n + 1;
        if (n == 0) return await A(m - 1, 1);
        return await A(m - 1, await A(m, n - 1));
    }
}
