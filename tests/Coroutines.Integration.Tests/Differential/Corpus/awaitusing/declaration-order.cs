// await using declarations dispose in reverse order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        {
            await using var a = new AsyncRes("a");
            await using var b = new AsyncRes(await Str("n", "b"));
            Log("end of block");
        }
        await Pause("after");
    }
}
