// Parentheses and casts around awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log((long)(await Int("a", 3)) * 5_000_000_000L);
        Log((object)await Int("b", 4) is int);
        Log((byte)await Int("c", 300));
        Log(((string)(await Of<object>("d", "text"))).Length);
        Log((await Of<object>("e", "text") as string)!.Length);
        try { Log((string)await Of<object>("f", 1)); } catch (InvalidCastException) { Log("cast"); }
    }
}
