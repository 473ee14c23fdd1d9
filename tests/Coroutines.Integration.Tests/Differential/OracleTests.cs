using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>What makes a program fit to judge: it compiles, suspends, leaves enough events, and always the same.</summary>
public sealed class OracleTests
{
    public static TheoryData<string> Names => Corpus.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void ProgramIsFitToJudge(string name)
    {
        var release = Corpus.OracleRelease[name];
        var debug = Corpus.OracleDebug[name];
        Assert.True(release.Compiled, string.Join("\n", release.Errors));
        Assert.True(debug.Compiled, string.Join("\n", debug.Errors));

        var problems = OracleCheck.Problems(release, debug);

        Assert.Empty(problems);
    }

    [Fact]
    public void ProgramsDoNotRepeatEachOther()
    {
        var repeated = Corpus.Programs
            .GroupBy(program => string.Concat(program.Text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal))))
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(" = ", group.Select(program => program.Name)));

        Assert.Empty(repeated);
    }
}
