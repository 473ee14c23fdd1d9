// await using suspends at the end of the block.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await using (var r = new AsyncRes("a"))
        {
            await Pause("p");
            Log(r.Name);
        }
        Log("after");
    }
}
