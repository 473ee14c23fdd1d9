// ?? evaluates the right side only for null.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Of<string?>("a", null) ?? await Str("b", "default"));
        Log(await Of<string?>("c", "value") ?? await Str("never", "x"));
        Log(V<string?>("d", null) ?? V<string?>("e", null) ?? await Str("f", "last"));
        int? n = null;
        Log(n ?? await Int("g", 4));
        n = 5;
        Log((n ?? await Int("never", 4)) + (await Of<int?>("h", null) ?? 6));
    }
}
