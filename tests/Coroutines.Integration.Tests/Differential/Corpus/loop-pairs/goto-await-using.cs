// Await using inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        {
            await using (new AsyncRes("r" + i))
            {
                await Pause("p" + i);
            }
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
