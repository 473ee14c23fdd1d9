// ?? on constants: null of a nullable type, a value, a string.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log((int?)null ?? await Int("a", 1));
        Log((int?)5 ?? await Int("never", 2));
        Log((string?)null ?? await Str("b", "x"));
        Log("constant" ?? await Str("never", "y"));
        int? n = (int?)null ?? await Of<int?>("c", null);
        Log(n ?? default(int?) ?? await Int("d", 3));
    }
}
