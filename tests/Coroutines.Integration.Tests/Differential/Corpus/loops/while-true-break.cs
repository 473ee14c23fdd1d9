// An endless loop left by break after an await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        while (true)
        {
            await Pause("p" + i);
            if (++i == 3) break;
            if (i == 1) continue;
            Log("late " + i);
        }
        Log("end");
    }
}
