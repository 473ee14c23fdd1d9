// Several labels with jumps forward and back.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        start:
        n++;
        if (n == 1) goto middle;
        if (n == 2) goto end;
        Log("never");
        middle:
        await Pause("middle");
        Log("m" + n);
        goto start;
        end:
        await Pause("end");
        Log("n" + n);
    }
}
