namespace Coroutines.Generator.Tests.House;

/// <summary>Files are short.</summary>
public sealed class FileLengthTests
{
    [Fact]
    public void RuntimeHasNoLongFile() => Assert.Empty(FileLengthRule.Findings(ProductTree.Runtime, FileLengthRule.Repeats));

    [Fact]
    public void GeneratorHasNoLongFile() => Assert.Empty(FileLengthRule.Findings(ProductTree.Generator, FileLengthRule.Repeats));

    [Fact]
    public void FindsALongFileAndAReasonWithoutOne()
    {
        var product = ProductTree.Of(("A.cs", new string('\n', 401)), ("B.cs", new string('\n', 400)), ("C.cs", new string('\n', 401)));
        Assert.Equal(["A.cs has 401 lines", "B.cs has 400 lines"], FileLengthRule.Findings(product, new Dictionary<string, string> { ["B.cs"] = "arity", ["C.cs"] = "arity" }));
    }
}
