// Compound assignment of a local reads it before the await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 10;
        x += await Int("a", 1);
        Log(x);
        x -= (x = await Int("b", 100)) + x;
        Log(x);
        x *= await Int("c", 2) + x;
        Log(x);
        x <<= await Int("d", 1);
        x |= await Int("e", 1);
        Log(x);
    }
}
