// A loop made of goto with awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        await Pause("p" + i);
        i++;
        if (i < 3) goto again;
        Log(i);
    }
}
