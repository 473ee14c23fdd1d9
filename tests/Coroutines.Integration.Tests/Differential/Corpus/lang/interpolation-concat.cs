// Sums of interpolated strings, as string and for a handler.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log($"a{await Int("x", 1)}" + $"b{V("y", 2)}" + $"c{await Int("z", 3)}");
        Write($"{await Int("p", 4)}-" + $"{V("q", 5)}!");
        Write($"{V("r", 6)}-" + $"{await Int("s", 7)}!");
    }

    static void Write(Handler h) => Log(h.Text);
}

[InterpolatedStringHandler]
public struct Handler
{
    public string Text;
    public Handler(int literals, int holes) { Log($"handler {literals} {holes}"); Text = ""; }
    public void AppendLiteral(string s) => Text += s;
    public void AppendFormatted<T>(T t) { Log("hole " + t); Text += t; }
}
