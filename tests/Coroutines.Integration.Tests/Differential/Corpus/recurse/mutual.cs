// Mutual recursion.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Even(4));
        Log(await Odd(4));
    }

    [Coroutine] static async Coroutine<bool> Even(int n) { Log("even " + n); await Yield(); return n == 0 || await Odd(n - 1); }
    [Coroutine] static async Coroutine<bool> Odd(int n) { Log("odd " + n); await Yield(); return n != 0 && await Even(n - 1); }
}
