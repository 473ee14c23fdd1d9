// The condition of an if awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        if (await Bool("c1", true)) Log("then"); else Log("else");
        if (await Bool("c2", false)) Log("then"); else Log("else");
    }
}
