// Loops with empty bodies whose work is in the condition.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        while (await Bool("w", ++n < 3)) { }
        do { } while (await Bool("d", ++n < 6));
        for (; await Bool("f", ++n < 8);) ;
        Log(n);
    }
}
