// is with awaited operand and constants of all kinds.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Int("a", 5) is 5);
        Log(await Int("b", 5) is > 3 and not 4);
        Log(await Of<object?>("c", null) is null);
        Log(await Of<object>("d", "s") is string { Length: > 0 } s && V("e", s) == "s");
        Log(await Of("f", new[] { 1, 2 }) is [1, _]);
        Log(await Of("g", (1, "x")) is (1, var y) && y.Length == await Int("h", 1));
        Log(await Of<object>("i", 3) is var any);
    }
}
