// unchecked arithmetic wraps.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        unchecked
        {
            var x = await Int("a", int.MaxValue);
            x++;
            Log(x);
            Log((byte)await Int("b", 257));
            Log(int.MinValue - await Int("c", 1));
        }
    }
}
