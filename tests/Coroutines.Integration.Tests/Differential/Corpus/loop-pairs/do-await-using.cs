// Await using inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = -1;
        do
        {
            i++;
            await using (new AsyncRes("r" + i))
            {
                await Pause("p" + i);
            }
        }
        while (i < 2);
        Log("end");
    }
}
