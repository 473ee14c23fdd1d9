// Concatenation of strings with awaits and null.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = V("s", "a") + await Str("t", "b") + V("u", 1) + await Of<string?>("n", null) + 'c' + await Int("i", 5);
        Log(s);
        s += await Str("more", "!") + s;
        Log(s);
    }
}
