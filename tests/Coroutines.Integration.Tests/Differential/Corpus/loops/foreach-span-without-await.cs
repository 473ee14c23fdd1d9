// A foreach over a span inside a coroutine, awaits around it.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var text = await Str("s", "a,b");
        foreach (var c in text.AsSpan()) Log(c);
        await Pause("mid");
        foreach (var c in text.AsSpan(1)) Log(c);
    }
}
