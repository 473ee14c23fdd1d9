// Try/catch inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = -1;
        do
        {
            i++;
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
        while (i < 2);
        Log("end");
    }
}
