// A conditional with an await as right operand keeps the left.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        Log(x + (V("c", true) ? await Int("t", x = 5) : 0) + x);
        Log(x++ + (x > 5 ? await Int("u", x) : await Int("w", -x)) * x);
    }
}
