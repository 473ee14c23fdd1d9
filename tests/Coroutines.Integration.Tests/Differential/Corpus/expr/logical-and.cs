// && evaluates the right side only after a true left.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Bool("a", true) && await Bool("b", false));
        Log(await Bool("c", false) && await Bool("never", true));
        Log(V("d", true) && await Bool("e", true) && V("f", true));
        Log(V("g", false) && await Bool("never", true));
    }
}
