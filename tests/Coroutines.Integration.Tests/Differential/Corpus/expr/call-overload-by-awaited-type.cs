// The awaited type picks the overload.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        F(await Int("a", 1));
        F(await Str("b", "x"));
        F(await Of<object>("c", 1));
        F(await Of<byte>("d", 2));
    }

    static void F(int x) => Log("int " + x);
    static void F(string x) => Log("string " + x);
    static void F(object x) => Log("object " + x);
}
