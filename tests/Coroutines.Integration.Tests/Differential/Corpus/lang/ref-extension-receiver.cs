// A ref extension method changes a local between the operands of a call.
public static class Ext
{
    public static int Bump(this ref int x) => ++x;
}

public static partial class P
{
    static void Use(int a, int b, int c) => Log(a + " " + b + " " + c);

    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        Use(x, await Int("a", x.Bump()), x);
        var y = x;
        Log(y + await Int("b", y.Bump()) + y);
        Log(x);
        Log(y);
    }
}
