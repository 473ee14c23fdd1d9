// An await in finally, on the normal and the exceptional way.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                try
                {
                    Log("body");
                    if (i == 1) await Fail("f");
                }
                finally
                {
                    Log("finally in");
                    await Pause("p");
                    Log("finally out");
                }
                Log("normal");
            }
            catch (InvalidOperationException e) { Log(e); }
        }
    }
}
