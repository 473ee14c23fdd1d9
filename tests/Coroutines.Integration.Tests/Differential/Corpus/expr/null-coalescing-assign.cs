// ??= assigns only for null, and evaluates its target once.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        string? s = null;
        Log(s ??= await Str("a", "set"));
        Log(s ??= await Str("never", "again"));
        var list = new List<string?> { null, "x" };
        Log(list[V("i", 0)] ??= await Str("b", "zero"));
        Log(list[V("j", 1)] ??= await Str("never", "one"));
        int? n = null;
        n ??= await Int("c", 3);
        Log(n ??= await Int("never", 4));
        Log(list);
    }
}
