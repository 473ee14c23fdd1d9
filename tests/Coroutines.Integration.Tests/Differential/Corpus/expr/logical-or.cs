// || evaluates the right side only after a false left.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Bool("a", true) || await Bool("never", false));
        Log(await Bool("c", false) || await Bool("d", true));
        Log(V("e", false) || await Bool("f", false) || V("g", true));
    }
}
