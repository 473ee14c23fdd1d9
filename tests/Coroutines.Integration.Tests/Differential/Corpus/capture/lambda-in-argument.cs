// A lambda as argument that captures, between awaited arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        Log(F(await Int("a", 1), () => x, x = await Int("b", 5)));
    }

    static int F(int a, Func<int> f, int b) { Log("F"); return a * 100 + f() * 10 + b; }
}
