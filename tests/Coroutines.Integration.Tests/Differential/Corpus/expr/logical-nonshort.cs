// & and | on bools evaluate both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Bool("a", false) & await Bool("b", true));
        Log(V("c", true) | await Bool("d", false));
        Log(await Bool("e", true) ^ V("f", true));
    }
}
