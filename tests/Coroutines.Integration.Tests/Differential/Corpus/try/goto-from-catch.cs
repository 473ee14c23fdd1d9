// goto out of a catch back before the try.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        retry:
        try
        {
            await Pause("try" + n);
            if (n < 2) await Fail("no");
            Log("done");
        }
        catch (InvalidOperationException)
        {
            n++;
            await Pause("wait");
            goto retry;
        }
        Log(n);
    }
}
