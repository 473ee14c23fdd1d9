// x ??= await y gives a value, not a nullable, when x is a nullable and y is not.
public static partial class P
{
    private static int? maybe;

    [Coroutine]
    public static async Coroutine Main()
    {
        int sum = (maybe ??= await Int("a", 5)) + (maybe ??= await Int("b", 6));
        Log(sum);
        maybe = null;
        maybe ??= await Int("c", 7);
        int? other = null;
        int? kept = other ??= await Of<int?>("d", null);
        Log(kept is null);
        Log(Twice(other ??= await Int("e", 8)));
        Log(maybe);
    }

    private static int Twice(int x) => x * 2;
}
