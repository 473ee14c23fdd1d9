// A switch inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        {
            switch (i)
            {
                case 0: await Pause("zero"); break;
                case 1 when V("w", true): Log("one"); goto case 0;
                default: Log(await Int("d", i)); break;
            }
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
