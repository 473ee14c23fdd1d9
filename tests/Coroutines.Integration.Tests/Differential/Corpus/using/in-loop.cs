// A using declaration in a loop body disposes in each round, also on break and continue.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            using var r = new Res("r" + i);
            if (i == 1) continue;
            await Pause("p" + i);
            if (i == 2) break;
            Log("end of round");
        }
        Log("end");
    }
}
