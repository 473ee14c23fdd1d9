using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>What is told of two sides that differ.</summary>
public sealed class KeptDifferenceTests
{
    private const string Program = """
        public static partial class P
        {
            private static int runs;

            [Coroutine]
            public static async Coroutine Main()
            {
                Log("one");
                await Coroutine.Yield();
        #if TWIN
                Log("two");
        #else
                Log("");
        #endif
                Log(++runs);
            }
        }
        """;

    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "empty")]
    [InlineData("ab", "length 2: 61006200")]
    [InlineData("\0\0", "length 2, zeroed: 00000000")]
    [InlineData("a\0", "length 2, zeroed in part: 61000000")]
    public void AnEventIsDescribedByItsBytes(string? text, string expected) => Assert.Equal(expected, KeptDifference.Describe(text));

    [Fact]
    public void BothSidesRunAgainAndAreKept()
    {
        var verdict = Comparison.Compare([new CorpusProgram("kept", Program)], SideOptions.Release).Single();

        var text = verdict.Explain();

        Assert.Contains("event 1 of 4, expected: length 3: 740077006F00", text);
        Assert.Contains("event 1 of 4, came:     empty", text);
        Assert.Contains("the compiler's side does the same, the machine does the same", text);
        var folder = text[(text.IndexOf("kept in ", StringComparison.Ordinal) + "kept in ".Length)..];
        Assert.Equal(
            ["came-again.txt", "came.dll", "came.txt", "expected-again.txt", "expected.dll", "expected.txt", "program.cs"],
            Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
