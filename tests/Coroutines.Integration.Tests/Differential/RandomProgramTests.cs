using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>Three hundred random programs, always the same; <c>Coroutines.Fuzz</c> runs as many others as one likes.</summary>
public sealed class RandomProgramTests
{
    private const int BatchSize = 50;
    private const int Batches = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Batches).Select(batch => batch * BatchSize)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void MachinesDoAsTheOracle(int first)
    {
        var census = new Census();
        var programs = Enumerable.Range(first, BatchSize)
            .Select(seed => new CorpusProgram($"random/seed-{seed}", RandomProgram.Write(seed, census)))
            .ToList();

        var options = SideOptions.Matrix[first / BatchSize % SideOptions.Matrix.Count];
        var verdicts = programs.GroupBy(options.For).SelectMany(group => Comparison.Compare([.. group], group.Key)).ToList();

        Assert.Empty(verdicts
            .Where(verdict => verdict.Kind != VerdictKind.Same)
            .Select(verdict => $"{verdict.Program.Name}: {verdict.Kind}\n{verdict.Explain()}"));
        Assert.All(verdicts, verdict => Assert.True(verdict.Oracle!.Resumptions > 0, $"{verdict.Program.Name} never suspends"));
    }

    [Fact]
    public void EveryConstructOccurs()
    {
        var census = new Census();
        for (var seed = 0; seed < BatchSize * Batches; seed++)
        {
            RandomProgram.Write(seed, census);
        }

        var least = CensusLimits.For(BatchSize * Batches).Construct;

        Assert.DoesNotContain(census.Constructs, one => one.Value < least);
    }
}
