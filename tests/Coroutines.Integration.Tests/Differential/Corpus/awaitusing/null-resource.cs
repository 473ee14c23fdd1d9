// A null resource is not disposed.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await using (AsyncRes? r = null) { await Pause("p"); Log(r is null); }
        await using var s = await Of<AsyncRes?>("s", null);
        Log("end");
    }
}
