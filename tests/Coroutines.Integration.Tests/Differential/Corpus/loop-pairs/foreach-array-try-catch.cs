// Try/catch inside foreach over an array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new[] { 0, 1, 2 })
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
