// throw of an expression that awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { throw new ArgumentException(await Str("m", "message")); }
        catch (ArgumentException e) { Log(e); }
        try { throw await Of<Exception>("e", null!); }
        catch (NullReferenceException) { await Pause("nre"); Log("null thrown"); }
    }
}
