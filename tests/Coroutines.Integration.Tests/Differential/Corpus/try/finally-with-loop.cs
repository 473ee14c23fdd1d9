// A loop with awaits and jumps inside finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Log("body"); }
        finally
        {
            for (var i = 0; i < 4; i++)
            {
                if (i == 1) continue;
                await Pause("f" + i);
                if (i == 2) break;
            }
            Log("finally end");
        }
    }
}
