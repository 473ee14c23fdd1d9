// await using with ConfigureAwait(false).
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var r = new AsyncRes("r");
        await using (r.ConfigureAwait(false))
        {
            await Pause("p");
            Log(r.Name);
        }
        Log("end");
    }
}
