// with on structs and anonymous types.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S(1, 2);
        var t = s with { B = await Int("b", 5) };
        Log(t);
        var a = new { X = await Int("x", 1), Y = V("y", "s") };
        var b = a with { Y = await Str("z", "t") };
        Log(b);
        Log(a.Equals(b));
    }
}

public readonly record struct S(int A, int B);
