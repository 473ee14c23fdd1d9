namespace Coroutines.Asyncio.Tests;

/// <summary>Every scenario leaves the trace that asyncio leaves.</summary>
public class ScenarioTests
{
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
        string[] failures = [.. Read(file)
            .Select(scenario => (scenario.Id, Difference: Comparison.FirstDifference(scenario, debug)))
            .Where(result => result.Difference is not null)
            .Select(result => $"{result.Id}: {result.Difference}")];

        Assert.True(failures.Length == 0, $"{failures.Length} scenarios fail:{Environment.NewLine}{string.Join(Environment.NewLine, failures)}");
    }

    [Fact]
    public void HasTheScenariosOfTheSpecification() => Assert.Equal(4380, FileNames().Sum(file => Read(file).Count()));

    private static string[] FileNames() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.jsonl*").Select(path => Path.GetFileName(path)).Order()];

    private static IEnumerable<Scenario> Read(string file) => Scenario.ReadFile(Path.Combine(AppContext.BaseDirectory, "Scenarios", file));
}
