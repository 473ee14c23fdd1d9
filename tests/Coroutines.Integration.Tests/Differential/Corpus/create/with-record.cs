// with expressions with awaited values.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var p = new Point(1, 2) { Z = 3 };
        var q = p with { X = await Int("x", 10), Z = V("z", 30) };
        Log(q);
        var r = (await Of("r", q)) with { Y = await Int("y", 20) };
        Log(r);
        Log(p == r with { X = 1, Y = await Int("w", 2), Z = 3 });
    }
}

public record Point(int X, int Y) { public int Z { get; init; } }
