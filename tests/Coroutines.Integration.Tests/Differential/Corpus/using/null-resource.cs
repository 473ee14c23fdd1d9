// A null resource is not disposed.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (var r = await Of<Res?>("r", null))
        {
            await Pause("p");
            Log(r is null);
        }
        using Res? s = null;
        Log("end");
    }
}
