// A switch inside while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        while (i < 3)
        {
            switch (i)
            {
                case 0: await Pause("zero"); break;
                case 1 when V("w", true): Log("one"); goto case 0;
                default: Log(await Int("d", i)); break;
            }
            i++;
        }
        Log("end");
    }
}
