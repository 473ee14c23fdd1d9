// ?? throw after an await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Log(await Of<string?>("a", null) ?? throw new ArgumentException("missing")); }
        catch (ArgumentException e) { Log(e); }
        Log(await Of<string?>("b", "there") ?? throw new ArgumentException("never"));
    }
}
