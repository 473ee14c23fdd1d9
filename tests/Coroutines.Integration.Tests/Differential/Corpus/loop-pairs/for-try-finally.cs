// Try/finally inside for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
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
        Log("end");
    }
}
