// A recursive local function.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int Fact(int x) => x <= 1 ? 1 : x * Fact(x - 1);
        Log(Fact(await Int("a", 5)));
        var calls = 0;
        int Fib(int x) { calls++; return x < 2 ? x : Fib(x - 1) + Fib(x - 2); }
        Log(Fib(await Int("b", 6)));
        Log(calls);
    }
}
