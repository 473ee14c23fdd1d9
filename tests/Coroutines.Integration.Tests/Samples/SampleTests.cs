using System.Text.RegularExpressions;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Samples;

/// <summary>The samples do what they say.</summary>
[Collection(BuildsCollection.Name)]
public sealed partial class SampleTests
{
    [Fact]
    public void TourTellsWhatHappenedAndWhen()
    {
        var lines = RepositoryProgram.Run("samples/Tour", "Release", []).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var stops = lines.Where(line => !line.StartsWith(' ')).ToArray();
        Assert.Equal(7, stops.Length);

        // A busy machine may be late, so the two that are compared are compared with each other.
        var (sequential, concurrent) = (Seconds(lines, stops[0]), Seconds(lines, stops[1]));
        Assert.True(sequential >= 3 && concurrent < sequential / 2, $"{sequential} s in sequence, {concurrent} s together");

        string[] expected =
        [
            "slow counted 3, fast counted 1",
            "the task returned 3",
            "too slow",
            "in time, with 1",
            "caught: the bridge is out",
            "watch interrupted, putting things away",
            "all put away",
            "the watch is over",
        ];
        Assert.Equal(expected, lines.Select(Text).Where(expected.Contains));
    }

    [Fact]
    public void SwarmAllocatesNothing()
    {
        var output = RepositoryProgram.Run("samples/Swarm", "Release", []);
        Assert.Matches(@"allocated a frame +0 B\n", output);
        Assert.Matches(@"GC collections +0\n", output);
    }

    [Fact]
    public void UnitsAllocateNothingAndEndTheSameInBothBuilds()
    {
        var output = RepositoryProgram.Run("samples/Units", "Release", []);
        Assert.Contains("\nmemory     0 bytes allocated, 0 collections\nchecksum ", output, StringComparison.Ordinal);
        Assert.Equal(output, RepositoryProgram.Run("samples/Units", "Debug", []));
    }

    [Fact]
    public void ModbusLeavesItsPlantSafeAndAllocatesNothing()
    {
        var output = RepositoryProgram.Run("samples/Modbus", "Release", []);
        Assert.EndsWith("allocated after warm-up: 0 bytes\nall registers safe: True\n", output, StringComparison.Ordinal);
        Assert.Contains("slave 4 lost", output, StringComparison.Ordinal);
        Assert.Equal(output, RepositoryProgram.Run("samples/Modbus", "Debug", []));
    }

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public void TheScraperLeavesNoRequestBehind(string configuration)
    {
        var output = RepositoryProgram.Run("samples/Scraper", configuration, []);
        Assert.Matches("crawl complete: (True|False), [0-9]+ pages, at most [1-6] at once\n", output);
        Assert.EndsWith("requests left: 0\n", output, StringComparison.Ordinal);
    }

    // Who is dropped when is a matter of time, and a busy machine has less of it.
    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public void TheChatEndsWithEverybodyGone(string configuration)
    {
        var output = RepositoryProgram.Run("samples/Chat", configuration, []);
        Assert.Contains("chat: 0 in the room, tasks left: 0\n", output, StringComparison.Ordinal);
        Assert.EndsWith("a broadcast to 8 queues, 1,000 times: 0 bytes\n", output, StringComparison.Ordinal);
    }

    // From the first line of a stop to its last.
    private static double Seconds(string[] lines, string stop)
    {
        var block = lines.SkipWhile(line => line != stop).Skip(1).TakeWhile(line => line.StartsWith(' ')).ToArray();
        return Time(block[^1]) - Time(block[0]) + 0.25;

        static double Time(string line) => double.Parse(Line().Match(line).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Text(string line) => Line().Match(line).Groups[2].Value;

    [GeneratedRegex(@"^  \[ *([0-9.]+) s\] (.*)$")]
    private static partial Regex Line();
}
