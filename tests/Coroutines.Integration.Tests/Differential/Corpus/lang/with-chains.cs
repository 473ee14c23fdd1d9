// with on awaited operands, chained and nested.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var p = new Pt(1, new Q(2));
        var q = (await Of("a", p)) with { X = await Int("b", 3), Q = (await Of("c", p.Q)) with { Y = await Int("d", 4) } };
        Log(q);
        Log(q with { X = (q with { X = await Int("e", 5) }).X + V("f", 1) });
    }
}

public record Pt(int X, Q Q);
public record Q(int Y);
