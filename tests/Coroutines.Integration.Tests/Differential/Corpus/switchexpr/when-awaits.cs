// Awaits in the when clauses of a switch expression.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new object[] { 1, 2, "s", 3.5 })
        {
            Log(x switch
            {
                int n when await Bool("w1-" + n, n == 2) => "two",
                int n when V("w2", n > 0) && await Bool("w3", true) => await Str("int", "i" + n),
                string { Length: var l } s when await Int("w4", l) == 1 => s,
                _ => "other",
            });
        }
    }
}
