// The governing expression is evaluated once, before any when.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        switch (V("g" + n, n++) + await Int("h", 10))
        {
            case 10 when V("w1", false): Log("no"); break;
            case var x when V("w2", x == 10): await Pause("yes"); Log(x + n); break;
        }
    }
}
