// A coroutine value in a variable, awaited in an expression.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = Int("a", 1);
        var b = Int("b", 2);
        Log(await b - await a);
        Coroutine<int> c;
        c = await Bool("k", true) ? Int("c", 3) : Int("d", 4);
        Log(await c);
        var e = Int("never", 0);
        e = Int("e", 5);
        Log(await e);
    }
}
