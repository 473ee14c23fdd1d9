// break and continue out of try/finally with awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            try
            {
                await Pause("t" + i);
                if (i == 1) continue;
                if (i == 2) break;
                Log("end of try");
            }
            finally
            {
                await Pause("f" + i);
            }
            Log("after try " + i);
        }
        Log("done");
    }
}
