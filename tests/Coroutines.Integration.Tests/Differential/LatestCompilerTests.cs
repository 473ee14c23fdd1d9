using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// The generator in the newest compiler: it is built against the oldest that it supports, which knows C# 14 only in part. All programs
/// that need more than C# 13 run there, and a slice of the others.
/// </summary>
[Collection(BuildsCollection.Name)]
public sealed class LatestCompilerTests
{
    private const string Slice = "0/24";

    [Fact]
    public void MachinesDoAsTheOracle()
    {
        var output = RepositoryProgram.Run("tests/Coroutines.Fuzz.Latest", "Release", ["corpus", Corpus.Folder, "--slice", Slice]);

        Assert.Contains("0 failed", output);
    }
}
