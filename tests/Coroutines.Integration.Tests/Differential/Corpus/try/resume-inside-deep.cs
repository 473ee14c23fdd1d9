// Resuming into a try nested in loops and tries.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                foreach (var s in new[] { "a", "b" })
                {
                    try
                    {
                        await Pause(s + i);
                        if (s == "b" && i == 0) throw new Exception("stop");
                    }
                    catch (Exception e) when (e.Message == "stop")
                    {
                        Log("stopped");
                        await Pause("r");
                    }
                }
            }
            finally { Log("end " + i); }
        }
    }
}
