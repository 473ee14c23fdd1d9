// The left side of ?? is a call without an await: it is made once, and the right side only if it gives null.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Text("a", null) ?? await Str("b", "x"));
        Log(Text("c", "y") ?? await Str("d", "z"));
        Log(Number("e", null) ?? await Int("f", 1));
        Log(Number("g", 2) ?? await Int("h", 3));
    }

    static string? Text(string label, string? value) => V(label, value);
    static int? Number(string label, int? value) => V(label, value);
}
