// break and continue through await using.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var r = new AsyncRes("r" + i);
            if (i == 0) continue;
            await Pause("p" + i);
            if (i == 1) break;
        }
        Log("end");
    }
}
