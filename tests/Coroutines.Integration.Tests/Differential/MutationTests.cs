using Coroutines.Differential;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// The corpus notices when the generator is broken: one fault of each kind here, all of them with <c>Coroutines.Fuzz mutate</c>.
/// A broken generator runs in a process of its own: what its machines do to memory must not reach the tests beside it.
/// </summary>
[Collection(BuildsCollection.Name)]
public sealed class MutationTests
{
    private static readonly string[] OneOfEachKind =
    [
        "operands before an await are not saved",
        "a finally block swallows the jump",
        "continue skips the incrementors",
        "reading a variable does not keep it alive",
        "no fields share a place",
        "a finally block runs at each suspension",
    ];

    [Fact]
    public void EveryFaultFitsTheSources()
    {
        var stale = Mutation.All.Where(one => one.Apply(Repository.Read(Repository.Generator, one.File)) is null).Select(one => $"{one.Pass}: {one.Name}");

        Assert.Empty(stale);
    }

    [Fact]
    public void EveryPassIsBrokenSomehow()
    {
        var passes = new[] { "Lowering/Passes", "Analysis" }.SelectMany(static folder => Directory.GetFiles(Path.Combine(Repository.Generator, folder))).Select(Path.GetFileName);

        // Whether Poll may be inlined shows in stack traces only, which have programs of their own; the others are data.
        Assert.Equal(
            ["CallNode.cs", "FlowNode.cs", "PooledEdge.cs", "PromotedSlot.cs", "Slot.cs", "ThrowAnalysis.cs"],
            passes.Except(Mutation.All.Select(one => Path.GetFileName(one.File))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ProgramsNoticeAFaultOfEachKind()
    {
        var output = RepositoryProgram.Run("tests/Coroutines.Fuzz", "Release", ["mutate", Corpus.Folder, "--areas", "--pass", string.Join('|', OneOfEachKind)]);

        Assert.Contains($"{OneOfEachKind.Length} mutants: {OneOfEachKind.Length} noticed, 0 missed", output);
    }
}
