// Sums of interpolated strings with awaits, to string and to a handler.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        string s = $"a{await Int("x", 5)}" + $"b{await Int("y", 6),3}" + "c" + $"{V("z", 7)}";
        Log(s);
        Show($"p{await Int("p", 1)}" + $"q{V("q", 2)}");
        Show($"p{V("p", 1)}" + $"q{V("q", 2)}" + $"r{await Int("r", 3)}");
        FormattableString f = $"{await Int("f", 1)} {V("g", 2)}";
        Log(f.Format + " " + f.ArgumentCount + " " + FormattableString.Invariant(f));
        IFormattable i = $"{V("h", 1)} {await Int("i", 2)}";
        Log(i);
    }
    static void Show(H h) => Log(h.Text());
}
[InterpolatedStringHandler]
public struct H
{
    private readonly System.Text.StringBuilder text;
    public H(int literals, int holes) { Log($"handler {literals} {holes}"); text = new(); }
    public void AppendLiteral(string s) { Log("literal " + s); text.Append(s); }
    public void AppendFormatted<T>(T x) { Log("formatted " + x); text.Append(x); }
    public string Text() => text.ToString();
}
