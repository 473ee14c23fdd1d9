// Generic inference over awaited arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Pair(await Int("a", 1), await Str("b", "x")));
        Log(Pair<long, object>(await Int("c", 2), await Str("d", "y")));
    }

    static string Pair<A, B>(A a, B b) => $"{typeof(A).Name} {a} {typeof(B).Name} {b}";
}
