// Await using inside for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            await using (new AsyncRes("r" + i))
            {
                await Pause("p" + i);
            }
        }
        Log("end");
    }
}
