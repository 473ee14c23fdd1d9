namespace Coroutines.Asyncio;

/// <summary>Runs a scenario and compares its trace with asyncio's, line by line.</summary>
internal static class Comparison
{
    private static readonly TraceEvent s_none = new(0, "-", "(nothing)");

    /// <summary>The message of a cancelled task: asyncio gives it to the first reader only, the library to each. See docs/asyncio-differences.md.</summary>
    private const string MessageOnce = "cancel_msg_once";

    private const string Cancelled = "CancelledError:";

    /// <summary>The first line that differs, or null if the scenario passes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="debug">Whether the loop runs in debug mode, which takes another way through its turns.</param>
    public static string? FirstDifference(Scenario scenario, bool debug = false)
    {
        try
        {
            using var loop = new ScenarioLoop(debug);
            return FirstDifference(scenario, loop.RunLast(scenario));
        }
        catch (Exception error)
        {
            return "the run failed: " + error;
        }
    }

    /// <summary>The first line of a trace that differs, or null if it is one that asyncio leaves.</summary>
    public static string? FirstDifference(Scenario scenario, List<TraceEvent> actual)
    {
        string? first = null;
        foreach (TraceEvent[] expected in scenario.Traces)
        {
            if (FirstDifference(expected, actual, messages: !scenario.Features.Contains(MessageOnce)) is not { } difference)
            {
                return null;
            }

            first ??= difference;
        }

        return first;
    }

    private static string? FirstDifference(TraceEvent[] expected, List<TraceEvent> actual, bool messages)
    {
        for (int i = 0; i < Math.Max(expected.Length, actual.Count); i++)
        {
            TraceEvent right = i < expected.Length ? expected[i] : s_none;
            TraceEvent ours = i < actual.Count ? actual[i] : s_none;
            if (messages ? right != ours : WithoutMessage(right) != WithoutMessage(ours))
            {
                return $"line {i + 1}: expected {right}, got {ours}";
            }
        }

        return null;
    }

    private static TraceEvent WithoutMessage(TraceEvent item)
    {
        int at = item.Text.IndexOf(Cancelled, StringComparison.Ordinal);
        return at < 0 ? item : item with { Text = item.Text[..(at + Cancelled.Length)] };
    }
}
