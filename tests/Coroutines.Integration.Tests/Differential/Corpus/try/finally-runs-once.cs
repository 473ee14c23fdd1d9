// A finally without await runs once, not at each suspension.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        try
        {
            for (var i = 0; i < 3; i++) await Pause("p" + i);
        }
        finally { Log("finally " + ++n); }
        Log(n);
    }
}
