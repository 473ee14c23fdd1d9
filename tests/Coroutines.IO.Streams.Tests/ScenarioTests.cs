namespace Coroutines.IO.Streams.Tests;

/// <summary>Every scenario leaves the trace that asyncio's streams leave.</summary>
public class ScenarioTests
{
    private const int MostShown = 5;

    public static TheoryData<string, bool> Runs()
    {
        var runs = new TheoryData<string, bool>();
        foreach (string file in FileNames())
        {
            runs.Add(file, false);
            runs.Add(file, true);
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void LeavesTheTraceOfAsyncio(string file, bool debug)
    {
        string[] differences = [.. Read(file)
            .Select(scenario => Comparison.Difference(scenario, debug))
            .OfType<string>()];

        Assert.True(
            differences.Length == 0,
            $"{differences.Length} scenarios differ:{Environment.NewLine}{string.Join(Environment.NewLine, differences.Take(MostShown))}");
    }

    /// <summary>No other difference is one by intention: README.md lists them.</summary>
    [Fact]
    public void DiffersFromAsyncioInTheListedWaysAlone() => Assert.Equal(
        ["closed", "empty", "exception", "line_end", "to_end", "waiter"],
        FileNames().SelectMany(Read).SelectMany(scenario => scenario.Differs).Distinct().Order());

    [Fact]
    public void HasAllScenarios() => Assert.Equal(690, FileNames().Sum(file => Read(file).Count()));

    private static string[] FileNames() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "scenarios"), "*.jsonl").Select(path => Path.GetFileName(path)).Order()];

    private static IEnumerable<Scenario> Read(string file) => Scenario.ReadFile(Path.Combine(AppContext.BaseDirectory, "scenarios", file));
}
