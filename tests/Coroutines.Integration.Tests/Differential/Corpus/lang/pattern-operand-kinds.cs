// is with awaited operands against every kind of pattern.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Of<object>("a", new Pt(1, 2)) is Pt(1, > 1) { X: 1 } p && p.Y == 2);
        Log(await Of("b", new[] { 1, 2, 3 }) is [1, .., var last] && last == await Int("c", 3));
        Log(await Of("d", (1, "x")) is (_, { Length: 1 }));
        Log(await Of<object?>("e", null) is not { } and null);
        Log(await Of("f", 'q') is >= 'a' and <= 'z' or '_');
        Log(await Of<object>("g", 5) is int or string);
        Log(await Of("h", "abc") is ['a', .. { Length: 2 } rest] ? rest : "no");
        Log(await Of("i", new Pt(0, 0)) is { X: 0, Y: var y } && y == 0);
    }
}

public record Pt(int X, int Y);
