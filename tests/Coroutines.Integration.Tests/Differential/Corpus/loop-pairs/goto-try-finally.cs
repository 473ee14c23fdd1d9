// Try/finally inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        {
            try
            {
                await Pause("t" + i);
                Log("body");
            }
            finally
            {
                await Pause("f" + i);
                Log("finally");
            }
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
