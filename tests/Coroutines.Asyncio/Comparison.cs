namespace Coroutines.Asyncio;

/// <summary>Runs a scenario and compares its trace with asyncio's, line by line.</summary>
internal static class Comparison
{
    private static readonly TraceEvent s_none = new(0, "-", "(nothing)");

    /// <summary>The first line that differs, or null if the scenario passes.</summary>
    public static string? FirstDifference(Scenario scenario)
    {
        List<TraceEvent> actual;
        try
        {
            actual = Interpreter.Run(scenario);
        }
        catch (Exception error)
        {
            return "the run failed: " + error;
        }

        string? first = null;
        foreach (TraceEvent[] expected in scenario.Traces)
        {
            if (FirstDifference(expected, actual) is not { } difference)
            {
                return null;
            }

            first ??= difference;
        }

        return first;
    }

    private static string? FirstDifference(TraceEvent[] expected, List<TraceEvent> actual)
    {
        for (int i = 0; i < Math.Max(expected.Length, actual.Count); i++)
        {
            TraceEvent right = i < expected.Length ? expected[i] : s_none;
            TraceEvent ours = i < actual.Count ? actual[i] : s_none;
            if (right != ours)
            {
                return $"line {i + 1}: expected {right}, got {ours}";
            }
        }

        return null;
    }
}
