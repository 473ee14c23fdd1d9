// DisposeAsync by pattern, returning a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await using (new R("a"))
        {
            await Pause("body");
        }
        Log("end");
    }
}

public sealed partial class R(string name)
{
    [Coroutine]
    public async Coroutine DisposeAsync() { Log("disposing " + name); await Yield(); Log("disposed " + name); }
}
