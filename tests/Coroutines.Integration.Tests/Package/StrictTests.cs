using Coroutines.Differential;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Package;

/// <summary>
/// Many programs in one project with every rule of the SDK on, documentation asked for, no implicit usings, overflow checked:
/// the generated code adds no warning. <c>Coroutines.Fuzz strict</c> compiles the whole corpus so.
/// </summary>
[Collection(BuildsCollection.Name)]
public sealed class StrictTests
{
    private const int Every = 12;

    [Fact]
    public void GeneratedCodeAddsNoWarning()
    {
        using var folder = new TempFolder();
        var programs = Differential.Corpus.Programs.Where((_, at) => at % Every == 0).ToList();

        var (files, own, added) = new StrictProject(folder.At("strict"), isChecked: true).Build(programs);

        Assert.Empty(added);
        Assert.True(files > 2 * programs.Count, $"{files} files");
        Assert.True(own > programs.Count, $"only {own} warnings of the programs' own: the rules are off");
    }
}
