// A mesh of gotos through nested blocks with awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        a:
        await Pause("a" + n);
        if (++n > 6) goto end;
        {
            if (n % 2 == 0) goto b;
            await Pause("odd" + n);
            {
                if (n % 3 == 0) goto a;
                Log("inner");
            }
        }
        b:
        Log("b" + n);
        if (n == 5) goto c;
        goto a;
        c:
        await Pause("c");
        goto a;
        end:
        Log("end " + n);
    }
}
