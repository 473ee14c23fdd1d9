// Try/finally inside while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        while (i < 3)
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
            i++;
        }
        Log("end");
    }
}
