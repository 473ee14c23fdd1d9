using System.Text.Json;

namespace Coroutines.Benchmarks;

/// <summary>The table for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true };

    public static void Write(string path, IReadOnlyList<Entry> entries)
    {
        var rows = entries.Select(static e => new
        {
            name = e.Row.Name,
            unit = e.Row.Unit,
            goal = e.GoalText,
            ratio = Rounded(e.Ratio),
            limit = Rounded(e.LimitRatio),
            verdict = e.Verdict?.Text ?? "",
            columns = e.Figures.ToDictionary(
                static f => f.Key.Title(),
                static f => new { median = Rounded(f.Value.Value), lowest = Rounded(f.Value.Rounds.Min()), highest = Rounded(f.Value.Rounds.Max()), bytes = Rounded(f.Value.Bytes) }),
        });
        var goals = Goals.Of(entries).Select(static v => new { work = v.Work, asked = v.Asked, found = v.Found, verdict = v.Text });
        File.WriteAllText(path, JsonSerializer.Serialize(new { runtime = Environment.Version.ToString(), rows, goals }, s_options) + "\n");
    }

    private static double? Rounded(double value) => double.IsNaN(value) ? null : Math.Round(value, 4);
}
