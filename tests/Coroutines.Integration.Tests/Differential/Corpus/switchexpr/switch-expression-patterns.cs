// switch expressions with every kind of pattern and awaits in arms, guards and inputs, nested in operands.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var o in new object?[] { 1, 20, "s", null, new[] { 1, 2 }, (3, 4), 2.5m })
        {
            var r = V("left", "L") + o switch
            {
                int n and < 10 => n + await Int("a", 1),
                int n when n > await Int("g", 15) => n * 2,
                string { Length: var l } => await Str("b", "str") + l,
                null => V("n", "null"),
                int[] and [var f, .. var rest] when rest.Length == await Int("h", 1) => f + ":" + rest.Length,
                (int x, int y) => x * y,
                _ => (await Of("c", 1)) switch { 1 when await Bool("d", false) => "no", 1 => "inner", _ => throw new InvalidOperationException() },
            } + V("right", "R");
            Log(r);
        }
        Log((await Int("i", 1), await Int("j", 2)) switch { (1, var k) when k == await Int("k", 2) => k, (var k, _) => -k });
        try { Log(await Int("x", 9) switch { 1 => "one", 2 => await Str("never", "") }); } catch (SwitchExpressionException e) { Log(e.UnmatchedValue); }
        try { Log(await Int("x", 9) switch { 1 => "one", _ => throw new InvalidOperationException(await Str("m", "msg")) }); } catch (InvalidOperationException e) { Log(e.Message); }
        object res = await Bool("q", true) switch { true => await Int("t", 1), false => await Str("f", "") }; Log(res);
        Func<int, int> fn = await Int("fn", 2) switch { 1 => x => x, _ => x => x * 2 }; Log(fn(4));
    }
}
