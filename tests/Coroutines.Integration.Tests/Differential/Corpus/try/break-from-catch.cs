// break and continue out of a catch that awaited.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            try { await Fail("x" + i); }
            catch (InvalidOperationException)
            {
                await Pause("c" + i);
                if (i == 0) continue;
                if (i == 2) break;
            }
            finally { Log("f" + i); }
            Log("tail " + i);
        }
        Log("end");
    }
}
