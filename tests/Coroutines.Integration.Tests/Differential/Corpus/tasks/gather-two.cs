// Gather of two runs them interleaved.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var (a, b) = await Gather(Work("a", 2), Work("b", 3));
        Log(a + b);
    }

    [Coroutine] static async Coroutine<int> Work(string n, int k) { for (var i = 0; i < k; i++) { Log(n + i); await Yield(); } return k; }
}
