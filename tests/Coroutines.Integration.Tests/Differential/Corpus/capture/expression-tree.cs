// An expression tree that captures a local.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = await Int("n", 3);
        System.Linq.Expressions.Expression<Func<int, int>> e = x => x + n;
        await Pause("p");
        n = 10;
        Log(e.Compile()(1));
        Log(e.Body.NodeType);
    }
}
