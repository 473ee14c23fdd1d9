// Try/catch inside for.
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
                if (i == 1) await Fail("f" + i);
                Log("fine");
            }
            catch (InvalidOperationException e)
            {
                await Pause("c" + i);
                Log(e);
            }
        }
        Log("end");
    }
}
