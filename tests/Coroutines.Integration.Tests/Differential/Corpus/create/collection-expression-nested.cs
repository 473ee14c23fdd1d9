// Nested collection expressions and target-typed arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[][] a = [[await Int("a", 1)], [], [V("b", 2), await Int("c", 3)]];
        Log(a[2]);
        Log(Sum([await Int("d", 4), V("e", 5)]));
        Log(Sum([]));
    }

    static int Sum(List<int> items) => items.Sum();
}
