// Try/catch inside while.
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
                if (i == 1) await Fail("f" + i);
                Log("fine");
            }
            catch (InvalidOperationException e)
            {
                await Pause("c" + i);
                Log(e);
            }
            i++;
        }
        Log("end");
    }
}
