using System.Text.RegularExpressions;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Allocation;

/// <summary>
/// An exception thrown three coroutines deep names the method, the file and the line of each, before and after the compiler has
/// optimized the code, whether or not the coroutines were suspended on the way.
/// </summary>
[Collection(BuildsCollection.Name)]
public sealed partial class StackTraceTests
{
    private const string File = "Deep.cs";

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public void EachCoroutineIsNamedWithItsLine(string configuration)
    {
        var output = RepositoryProgram.Run("tests/Coroutines.Allocation", configuration, ["traces"]);
        var traces = output.Split("== ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["cold", "cold, suspended", "warm", "warm, suspended"], traces.Select(trace => trace.Split('\n')[0]));

        var expected = ExpectedFrames();
        Assert.Equal(["Inner", "Middle", "Outer"], expected.Select(frame => frame.Method));
        Assert.All(traces, trace =>
        {
            var frames = trace.Split('\n').Where(line => line.Contains($"{File}:line ", StringComparison.Ordinal)).ToArray();
            Assert.True(frames.Length == expected.Length, $"{configuration}, expected {expected.Length} frames in {File}:\n{trace}");
            Assert.All(frames.Zip(expected), pair =>
            {
                Assert.Contains(pair.Second.Method, pair.First);
                Assert.EndsWith($"{File}:line {pair.Second.Line}", pair.First);
            });
        });
    }

    // The lines are marked in the source, innermost last; a trace names the innermost first.
    private static (string Method, int Line)[] ExpectedFrames() =>
    [
        .. System.IO.File.ReadLines(Repository.PathOf("tests", "Coroutines.Allocation", File))
            .Select((text, index) => (Mark: LineMark().Match(text), Line: index + 1))
            .Where(line => line.Mark.Success)
            .Select(line => (line.Mark.Groups[1].Value, line.Line))
            .Reverse(),
    ];

    [GeneratedRegex(@"// line: (\w+)$")]
    private static partial Regex LineMark();
}
