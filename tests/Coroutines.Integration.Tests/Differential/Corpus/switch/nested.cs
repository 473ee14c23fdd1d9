// A switch inside a switch; break leaves the inner one.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        for (var j = 0; j < 2; j++)
        {
            switch (i)
            {
                case 0:
                    switch (await Int("j", j))
                    {
                        case 0: await Pause("00"); break;
                        default: Log("01"); goto out_;
                    }

                    Log("after inner");
                    break;
                default:
                    Log("outer default " + j);
                    break;
            }

            out_:
            Log("end");
        }
    }
}
