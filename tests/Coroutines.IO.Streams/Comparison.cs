using System.Text;

namespace Coroutines.IO.Streams;

/// <summary>Runs a scenario and compares its trace with asyncio's, line by line.</summary>
internal static class Comparison
{
    /// <summary>The first line that differs with both traces, or null if the scenario passes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="debug">Whether the loop runs in debug mode.</param>
    public static string? Difference(Scenario scenario, bool debug = false)
    {
        List<TraceEvent> ours;
        try
        {
            ours = Interpreter.Run(scenario, debug);
        }
        catch (Exception error)
        {
            return $"{scenario.Id}: the run failed: {error}";
        }

        int length = Math.Max(scenario.Trace.Length, ours.Count);
        for (int i = 0; i < length; i++)
        {
            if (i >= scenario.Trace.Length || i >= ours.Count || scenario.Trace[i] != ours[i])
            {
                return Text(scenario, ours, i);
            }
        }

        return null;
    }

    private static string Text(Scenario scenario, List<TraceEvent> ours, int first)
    {
        var text = new StringBuilder();
        text.AppendLine($"{scenario.Id} differs from line {first + 1} on ({string.Join(' ', scenario.Features)}) {scenario.Why}");
        foreach ((string name, Op[] ops) in scenario.Tasks)
        {
            text.AppendLine($"  {name}: {string.Join("; ", ops.Select(op => op.Title + (op.Within is { } limit ? $" within {limit}" : "")))}");
        }

        for (int i = 0; i < Math.Max(scenario.Trace.Length, ours.Count); i++)
        {
            string right = i < scenario.Trace.Length ? scenario.Trace[i].ToString() : "(the end)";
            string our = i < ours.Count ? ours[i].ToString() : "(the end)";
            text.AppendLine(right == our ? $"    {right}" : $"  ! asyncio {right}{Environment.NewLine}    ours    {our}");
        }

        return text.ToString();
    }
}
