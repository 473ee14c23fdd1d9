using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// The corpus notices when the generator is broken: one fault of each kind here, all of them with <c>Coroutines.Fuzz mutate</c>.
/// </summary>
public sealed class MutationTests
{
    private static readonly MutantTrial Trial = new(Corpus.Programs, new MutantBuilder(MutantBuilder.SourceFolder()), onlyAreas: true);

    [Fact]
    public void EveryFaultFitsTheSources()
    {
        var stale = Mutation.All.Where(one => one.Apply(Source(one.File)) is null).Select(one => $"{one.Pass}: {one.Name}");

        Assert.Empty(stale);
    }

    [Fact]
    public void EveryPassIsBrokenSomehow()
    {
        var passes = Directory.GetFiles(Path.Combine(MutantBuilder.SourceFolder(), "Lowering", "Passes")).Select(Path.GetFileName);

        // Whether Poll may be inlined shows in stack traces only, which have programs of their own.
        Assert.Equal(["ThrowAnalysis.cs"], passes.Except(Mutation.All.Select(one => Path.GetFileName(one.File))));
    }

    [Theory]
    [InlineData("operands before an await are not saved")]
    [InlineData("a finally block swallows the jump")]
    [InlineData("continue skips the incrementors")]
    [InlineData("reading a variable does not keep it alive")]
    [InlineData("no fields share a place")]
    [InlineData("a finally block runs at each suspension")]
    public void ProgramsNoticeAFault(string name)
    {
        var verdict = Trial.Try(Mutation.All.Single(one => one.Name == name));

        Assert.True(verdict.IsNoticed, verdict.Text);
    }

    private static string Source(string file) =>
        File.ReadAllText(Path.Combine(MutantBuilder.SourceFolder(), file)).ReplaceLineEndings("\n");
}
