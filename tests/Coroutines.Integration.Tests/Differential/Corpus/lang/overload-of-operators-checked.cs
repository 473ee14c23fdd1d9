// checked and unchecked user operators.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = await Of("a", new N(5));
        Log(checked(a + await Of("b", new N(1))).X);
        Log(unchecked(a + await Of("c", new N(1))).X);
        await Pause("end");
    }
}

public readonly record struct N(int X)
{
    public static N operator +(N a, N b) { Log("unchecked"); return new(a.X + b.X); }
    public static N operator checked +(N a, N b) { Log("checked"); return new(a.X + b.X + 100); }
}
