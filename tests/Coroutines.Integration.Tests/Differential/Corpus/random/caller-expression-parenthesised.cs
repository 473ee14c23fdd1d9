// The text of an argument that an attribute asks for is without the parentheses around it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 3;
        Log(Said((x + 1), 2));
        Log(Said(((x) + await Int("a", 1)), 3));
        Log(Said((await Int("b", 1)), 4));
        Log(await Told((x), ((4))));
        await Pause("c");
    }

    private static string Said(int a, int b, [CallerArgumentExpression(nameof(a))] string text = "") { Log(text); return text + b; }

    [Coroutine]
    private static async Coroutine<string> Told(int a, int b, [CallerArgumentExpression(nameof(b))] string text = "") { await Pause("told"); return text + a; }
}
