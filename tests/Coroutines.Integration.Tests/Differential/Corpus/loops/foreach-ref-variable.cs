// foreach with a ref variable over a span without an await inside.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var items = new[] { 1, 2, 3 };
        await Pause("before");
        foreach (ref var x in items.AsSpan()) x *= 10;
        await Pause("after");
        foreach (var x in items) Log(x);
    }
}
