// Inner and outer loops with break and continue across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                if (j == 1 && i == 0) continue;
                if (j == 2 && i == 1) break;
                await Pause($"{i}{j}");
                if (i == 2) goto done;
            }

            Log("row " + i);
        }
        done:
        Log("done");
    }
}
