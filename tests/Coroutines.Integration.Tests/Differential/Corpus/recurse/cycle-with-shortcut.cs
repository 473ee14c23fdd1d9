// Three coroutines in a cycle, and a way past the second of them: no machine may hold itself.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await First(5));
        Log(await Third(3));
    }

    [Coroutine]
    private static async Coroutine<int> First(int n)
    {
        Log("first " + n);
        await Yield();
        return n <= 0 ? 1 : await Second(n - 1) + await Third(n - 2);
    }

    [Coroutine]
    private static async Coroutine<int> Second(int n)
    {
        Log("second " + n);
        return n <= 0 ? 2 : await Third(n - 1) * 2;
    }

    [Coroutine]
    private static async Coroutine<int> Third(int n)
    {
        Log("third " + n);
        return n <= 0 ? 3 : await First(n - 1) + 1;
    }
}
