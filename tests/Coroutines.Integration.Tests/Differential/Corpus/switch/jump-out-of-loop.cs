// A switch in a loop: continue, break and goto of the loop.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 6; i++)
        {
            switch (i)
            {
                case 0: await Pause("0"); continue;
                case 1: break;
                case 2: goto next;
                case 3: await Pause("3"); goto case 1;
                case 4: goto stop;
            }

            Log("body end " + i);
            next:
            Log("next " + i);
        }
        stop:
        Log("stop");
    }
}
