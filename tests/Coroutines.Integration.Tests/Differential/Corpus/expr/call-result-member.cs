// Members of an awaited result.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log((await Str("s", "hello")).Length);
        Log((await Str("s", "hello")).Substring(await Int("i", 1), V("n", 3)).ToUpperInvariant());
        Log((await Of("t", (1, "x"))).Item2);
        Log((await Of("l", new List<int> { 4, 5 }))[await Int("j", 1)]);
    }
}
