// A for whose initializer is a list of expressions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int a, b;
        for (a = await Int("a", 1), b = V("b", 2); a + b < 9; Log("it"), a++, b = b + await Int("db", 2))
        {
            Log($"{a} {b}");
        }
        Log($"end {a} {b}");
    }
}
