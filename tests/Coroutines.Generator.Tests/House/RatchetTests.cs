using Xunit.Sdk;

namespace Coroutines.Generator.Tests.House;

/// <summary>A ratchet turns one way.</summary>
public sealed class RatchetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ratchet-").FullName;

    private string List => Path.Combine(folder, "Ratchets", "some.txt");

    public RatchetTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "Ratchets"));
        File.WriteAllText(List, "a\nb\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void WhatIsListedPasses() => Verify("b", "a", "a");

    [Fact]
    public void ANewExceptionFails() => Assert.Contains("New, to be mended:\n  c\nGone", Failure("a", "b", "c"), StringComparison.Ordinal);

    [Fact]
    public void AnExceptionThatIsGoneFails() => Assert.Contains("(SNAPSHOTS=accept):\n  b", Failure("a"), StringComparison.Ordinal);

    [Fact]
    public void WithoutAListEachIsNew()
    {
        File.Delete(List);
        Assert.Contains("lists 0 exceptions, there are 1", Failure("a"), StringComparison.Ordinal);
        Verify();
    }

    [Fact]
    public void AcceptingWritesWhatIsShorterAndNothingLonger()
    {
        Assert.Throws<FailException>(() => Accept("a", "b", "c"));
        Accept("c", "a");
        Assert.Equal("a\nc\n", File.ReadAllText(List));
        Accept();
        Assert.False(File.Exists(List));
    }

    private string Failure(params string[] findings) => Assert.Throws<FailException>(() => Verify(findings)).Message.ReplaceLineEndings("\n");

    private void Accept(params string[] findings) => Ratchet.Verify("some", findings, accepts: true, Path.Combine(folder, "Tests.cs"));

    private void Verify(params string[] findings) => Ratchet.Verify("some", findings, accepts: false, Path.Combine(folder, "Tests.cs"));
}
