// A custom interpolated string handler.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var log = new Logger { On = true };
        log.Write($"a {await Int("x", 1)} b {V("y", 2)}");
        log.On = false;
        log.Write($"never {V("z", 3)}");
        await Pause("end");
    }
}

public sealed class Logger { public bool On; public void Write([InterpolatedStringHandlerArgument("")] Handler h) => Log(On ? h.Text : "off"); }
[InterpolatedStringHandler]
public struct Handler
{
    public string Text;
    public Handler(int literals, int holes, Logger logger, out bool on) { Log($"handler {literals} {holes}"); on = logger.On; Text = ""; }
    public void AppendLiteral(string s) { Log("literal " + s); Text += s; }
    public void AppendFormatted<T>(T t) { Log("hole " + t); Text += "<" + t + ">"; }
}
