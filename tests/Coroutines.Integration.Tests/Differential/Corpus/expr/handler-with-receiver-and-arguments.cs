// A handler whose constructor gets the receiver, arguments and an out flag; awaits in the holes and beside them.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var log = new Logger { On = true };
        log.Write(V("level", 1), $"one {await Int("x", 5)} two {V("y", 6)}");
        log.Write(await Int("level", 2), $"again {await Int("z", 7)}");
        log.On = false;
        log.Write(V("level", 3), $"never {V("no", 1)} {V("no2", 2)}");
        log.Write(await Int("level", 4), $"never {V("no", 1)} {V("no2", 2)}");
        log.Write(V("level", 5), $"never {await Int("no", 1)} {V("no2", 2)}");
        (await Of("log", log)).Write(V("level", 6), $"never {await Int("no", 1)}");
        await Pause("end");
    }
}
public sealed class Logger { public bool On; public void Write(int level, [InterpolatedStringHandlerArgument("", "level")] H h) => Log("write " + level + " " + h.Text()); }
[InterpolatedStringHandler]
public class H
{
    private readonly System.Text.StringBuilder? text;
    public H(int literals, int holes, Logger log, int level, out bool on) { on = log.On; Log($"handler {literals} {holes} {level} {on}"); text = on ? new() : null; }
    public void AppendLiteral(string s) { Log("literal " + s); text!.Append(s); }
    public void AppendFormatted<T>(T x) { Log("formatted " + x); text!.Append(x); }
    public string Text() => text?.ToString() ?? "off";
}
