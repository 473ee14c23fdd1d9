// A child that fails before it suspends.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await FailNow("now"); }
        catch (InvalidOperationException e) { Log(e); }
        await Pause("p");
        try { Log(await FailNow("then") + V("never", 1)); }
        catch (InvalidOperationException e) { Log(e); }
    }
}
