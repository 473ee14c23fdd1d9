// Caller-info arguments name the user's method and line.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Where();
        await Pause("p");
        Where(await Str("m", "given"));
        Where();
        Expr(1 + await Int("e", 2));
    }

    static void Where(string note = "none", [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => Log($"{note} {member} {line}");
    static void Expr(int x, [CallerArgumentExpression(nameof(x))] string text = "") => Log($"{x} {text}");
}
