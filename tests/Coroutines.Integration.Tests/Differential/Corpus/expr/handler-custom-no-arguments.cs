// A custom interpolated string handler with awaits in its holes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Show($"a{await Int("x", 5)}b{V("y", 6),4}c{await Str("z", "q")}{V("w", 1.5):F2}");
        Show($"{V("only", 1)}");
        H h = $"local {await Int("l", 7)} {V("m", 8)}";
        Log(h.Text());
        Log(Make($"r{await Int("r", 1)}", await Int("after", 2)));
        Show($"plain {V("p", 2)}", await Int("k", 3));
        await Pause("end");
    }
    static void Show(H h) => Log(h.Text());
    static void Show(H h, int x) => Log(h.Text() + x);
    static string Make(H h, int x) => h.Text() + x;
}
[InterpolatedStringHandler]
public struct H
{
    private readonly System.Text.StringBuilder text;
    public H(int literals, int holes) { Log($"handler {literals} {holes}"); text = new(); }
    public void AppendLiteral(string s) { Log("literal " + s); text.Append(s); }
    public void AppendFormatted<T>(T x) { Log("formatted"); text.Append(x); }
    public void AppendFormatted<T>(T x, int alignment) { Log("aligned"); text.Append(x).Append('@').Append(alignment); }
    public void AppendFormatted<T>(T x, string format) { Log("format " + format); text.Append(x).Append(':').Append(format); }
    public string Text() => text.ToString();
}
