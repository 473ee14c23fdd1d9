// A handler whose appends answer whether to go on.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Show(2, $"a{await Int("x", 5)}b{await Int("y", 6)}c{V("z", 7)}d{await Int("w", 8)}");
        Show(4, $"a{await Int("x", 5)}b{await Int("y", 6)}c{V("z", 7)}d{await Int("w", 8)}");
        Show(9, $"a{await Int("x", 5)}" + $"b{V("y", 6)}" + $"c{await Int("z", 7)}");
        Show(1, $"a{V("x", 5)}" + $"b{await Int("y", 6)}");
        await Pause("end");
    }
    static void Show(int most, [InterpolatedStringHandlerArgument("most")] H h) => Log(h.Text());
}
[InterpolatedStringHandler]
public struct H
{
    private readonly System.Text.StringBuilder text; private int left;
    public H(int literals, int holes, int most) { Log($"handler {literals} {holes} {most}"); text = new(); left = most; }
    public bool AppendLiteral(string s) { Log("literal " + s); text.Append(s); return --left > 0; }
    public bool AppendFormatted<T>(T x) { Log("formatted " + x); text.Append(x); return --left > 0; }
    public string Text() => text.ToString();
}
