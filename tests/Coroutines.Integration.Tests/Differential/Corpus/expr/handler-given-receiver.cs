// Handlers of interpolated strings that are given the receiver: behind a question mark, of a struct, changed by the arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var text = new System.Text.StringBuilder();
        var kept = text;
        text?.Append(Second(text = null!, System.Globalization.CultureInfo.InvariantCulture), $"{await Of("double", 1.5)}");
        Log(kept);
        text = kept;
        text?.Append($"a{await Int("first", 1)}")?.Append($"b{await Int("second", 2)}");
        Log(text);
        text = null;
        text?.Append($"{await Int("never", 1)}");
        var sink = new Sink { Name = "class" };
        sink?.Write(await Int("level", 1), $"x{await Int("hole", 2)}");
        Log(await sink!.Later(3, $"y{await Int("hole", 4)}"));
        Log(await sink.Later(3, $"y{1}"));
        (await Of("awaited", sink))?.Write(V("level", 6), $"z{await Int("hole", 1)}");
        (sink)?.Write(V("level", 6), $"z{await Int("hole", 1)}");
        var light = new Light { Name = "struct" };
        light.Write(await Int("level", 1), $"x{await Int("hole", 2)}");
        Log(await light.Later(3, $"y{await Int("hole", 4)}"));
        Log(await light.Later(3, $"y{1}"));
        var cold = light.Later(5, $"z{light.Name}");
        light.Name = "changed";
        Log(await cold);
        Log(await CreateTask(light.Later(6, $"t{1}")));
        light.Write(7, unchecked($"b{await Int("unchecked", 6)}") + $"c{await Int("hole", 7)}");
        light.Write(7, ($"b{V("checked", 6)}" + checked($"d{1}")) + $"c{await Int("hole", 7)}");
    }

    private static T Second<S, T>(S first, T second) => second;
}

public partial class Sink
{
    public string Name = "";
    public void Write(int level, [InterpolatedStringHandlerArgument("", "level")] SinkText text) => Log(Name + text.Text);
    [Coroutine] public async Coroutine<string> Later(int level, [InterpolatedStringHandlerArgument("", "level")] SinkText text) { await Pause("later"); return Name + text.Text; }
}

public partial struct Light
{
    public Light() { }
    public string Name = "";
    public void Write(int level, [InterpolatedStringHandlerArgument("", "level")] LightText text) => Log(Name + text.Text);
    [Coroutine] public async Coroutine<string> Later(int level, [InterpolatedStringHandlerArgument("", "level")] LightText text) { await Pause("later"); return Name + text.Text; }
}

[InterpolatedStringHandler]
public struct SinkText(int length, int holes, Sink sink, int level)
{
    public string Text = sink.Name + level;
    public void AppendLiteral(string text) => Text += text;
    public void AppendFormatted<T>(T value) => Text += value;
}

[InterpolatedStringHandler]
public struct LightText(int length, int holes, Light light, int level)
{
    public string Text = light.Name + level;
    public void AppendLiteral(string text) => Text += text;
    public void AppendFormatted<T>(T value) => Text += value;
}
