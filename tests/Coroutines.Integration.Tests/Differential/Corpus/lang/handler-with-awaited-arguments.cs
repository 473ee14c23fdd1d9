// Handler arguments that await, and a handler that stops early.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Check(await Bool("c1", false), $"x {await Int("a", 1)} y {V("b", 2)}");
        Check(await Bool("c2", true), $"never {V("d", 3)}");
        Check(V("c3", false), $"lit");
    }

    static void Check(bool ok, [InterpolatedStringHandlerArgument(nameof(ok))] Handler h) => Log(ok ? "ok" : h.Text);
}

[InterpolatedStringHandler]
public struct Handler
{
    public string Text = "";
    public Handler(int literals, int holes, bool ok, out bool go) { Log("handler " + ok); go = !ok; }
    public bool AppendLiteral(string s) { Text += s; return true; }
    public bool AppendFormatted(int t) { Log("hole " + t); Text += t; return t != 1; }
}
