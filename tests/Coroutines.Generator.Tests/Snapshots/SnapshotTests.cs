using Xunit.Sdk;

namespace Coroutines.Generator.Tests.Snapshots;

/// <summary>The snapshot helper itself: equal text passes, a change fails and shows the changed lines only.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("snapshot-").FullName;

    private string TestFile => Path.Combine(folder, "SomeTests.cs");

    private string Verified => Path.Combine(folder, "SomeTests.Case.verified.cs");

    private string Received => Path.Combine(folder, "SomeTests.Case.received.cs");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void EqualTextPassesWhateverItsLineEndings()
    {
        File.WriteAllText(Verified, "a\r\nb\r\n");
        Snapshot.Verify("a\nb", testFile: TestFile, method: "Case");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void AChangeFailsWithTheChangedLines()
    {
        File.WriteAllText(Verified, "a\nb\nc\nd\ne\nf\n");
        var error = Assert.Throws<XunitException>(() => Snapshot.Verify("a\nb\nX\nd\ne\nf\n", testFile: TestFile, method: "Case"));
        Assert.Contains("@@ line 3 @@\n  a\n  b\n- c\n+ X\n  d\n  e\n  f\n", error.Message);
        Assert.Equal("a\nb\nX\nd\ne\nf\n", File.ReadAllText(Received));
    }

    [Fact]
    public void AMissingApprovalFailsAndShowsTheText()
    {
        var error = Assert.Throws<XunitException>(() => Snapshot.Verify("new\n", testFile: TestFile, method: "Case"));
        Assert.Contains("No approved file SomeTests.Case.verified.cs yet", error.Message);
        Assert.Contains("new", error.Message);
    }
}
