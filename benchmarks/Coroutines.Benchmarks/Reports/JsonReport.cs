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
            ratio = double.IsNaN(e.Ratio) ? (double?)null : Math.Round(e.Ratio, 4),
            verdict = e.Verdict,
            columns = e.Figures.ToDictionary(
                static f => Entry.Name(f.Key),
                static f => new { value = Math.Round(f.Value.Nanoseconds, 3), bytes = double.IsNaN(f.Value.Bytes) ? (double?)null : Math.Round(f.Value.Bytes, 2) }),
        });
        File.WriteAllText(path, JsonSerializer.Serialize(new { runtime = Environment.Version.ToString(), rows }, s_options) + "\n");
    }
}
