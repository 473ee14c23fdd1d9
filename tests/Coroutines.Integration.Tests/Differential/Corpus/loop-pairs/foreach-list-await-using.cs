// Await using inside foreach over a list.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new List<int> { 0, 1, 2 })
        {
            await using (new AsyncRes("r" + i))
            {
                await Pause("p" + i);
            }
        }
        Log("end");
    }
}
