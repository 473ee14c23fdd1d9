// when clauses are tried in order and may have effects.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new[] { 1, 2, 3, 4 })
        {
            switch (x)
            {
                case var n when V("a" + n, n % 2 == 0) && n > 2: await Pause("even>2"); break;
                case var n when V("b" + n, n % 2 == 0): await Pause("even"); break;
                case 1: await Pause("one"); break;
                default: Log("rest"); break;
            }
        }
    }
}
