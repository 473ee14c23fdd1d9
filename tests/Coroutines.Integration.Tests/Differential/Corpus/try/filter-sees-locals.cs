// A filter reads and writes locals that live across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var attempts = 0;
        while (true)
        {
            try
            {
                await Pause("try " + attempts);
                if (attempts < 2) await Fail("again");
                Log("ok");
                break;
            }
            catch (InvalidOperationException) when (attempts++ < 5)
            {
                await Pause("retry");
            }
        }
        Log(attempts);
    }
}
