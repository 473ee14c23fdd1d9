// Await using inside while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        while (i < 3)
        {
            await using (new AsyncRes("r" + i))
            {
                await Pause("p" + i);
            }
            i++;
        }
        Log("end");
    }
}
