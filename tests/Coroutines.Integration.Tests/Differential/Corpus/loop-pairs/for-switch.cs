// A switch inside for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0: await Pause("zero"); break;
                case 1 when V("w", true): Log("one"); goto case 0;
                default: Log(await Int("d", i)); break;
            }
        }
        Log("end");
    }
}
