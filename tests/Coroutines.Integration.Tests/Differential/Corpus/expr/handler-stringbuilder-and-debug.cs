// StringBuilder.Append and string.Create with interpolated strings that await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var b = new System.Text.StringBuilder();
        b.Append($"a{await Int("x", 5)}b{V("y", 6)}");
        b.AppendLine($"{V("z", 1)}{await Str("w", "!")}");
        b.Append(System.Globalization.CultureInfo.InvariantCulture, $"{await Of("d", 1.5)}");
        Log(b.ToString().Replace(Environment.NewLine, "|"));
        System.Diagnostics.Debug.Assert(true, $"never {V("g", 1)}");
        await Pause("end");
    }
}
