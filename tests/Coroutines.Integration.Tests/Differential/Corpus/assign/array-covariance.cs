// Storing into a covariant array throws after the value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object[] a = new string[1];
        try { a[V("i", 0)] = await Of<object>("x", 1); } catch (ArrayTypeMismatchException) { Log("mismatch"); }
        a[0] = await Str("s", "ok");
        Log(a[0]);
    }
}
