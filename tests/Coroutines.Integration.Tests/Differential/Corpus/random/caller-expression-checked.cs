// The text of an argument is given without parentheses and without checked() around it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Said(unchecked(1)));
        Log(Said((checked((1 + 2)))));
        Log(Said(checked(await Int("sum", 2) + 1)));
        Log(Said(unchecked((int)3) + 1));
    }

    private static string Said(int x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string text = "") => x + " from " + text;
}
