// Shifts and bit operators keep their operand order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(V("a", 1) << await Int("b", 4) | V("c", 3) & await Int("d", 2) ^ V("e", 8));
        Log(-8 >> await Int("s", 1));
        Log(-8 >>> await Int("u", 28));
        Log(~await Int("n", 5));
    }
}
