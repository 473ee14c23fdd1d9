// Await using inside foreach over an array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new[] { 0, 1, 2 })
        {
            await using (new AsyncRes("r" + i))
            {
                await Pause("p" + i);
            }
        }
        Log("end");
    }
}
