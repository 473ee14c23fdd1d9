// Awaits in the when clauses of a switch statement.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new object[] { 1, 2, "s", 3.5 })
        {
            switch (x)
            {
                case int n when await Bool("w1-" + n, n == 2): Log("two"); break;
                case int n when V("w2", n > 0) && await Bool("w3", true): await Pause("int"); Log(n); break;
                case string s when await Str("w4", s) == "s": Log(s); break;
                default: Log("other"); break;
            }
        }
    }
}
