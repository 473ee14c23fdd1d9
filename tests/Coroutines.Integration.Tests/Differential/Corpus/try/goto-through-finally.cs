// goto out of nested try/finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        again:
        try
        {
            try
            {
                await Pause("t" + n);
                n++;
                if (n < 3) goto again;
                goto end;
            }
            finally { Log("inner"); await Pause("fi"); }
        }
        finally { Log("outer"); }
        end:
        Log("end " + n);
    }
}
