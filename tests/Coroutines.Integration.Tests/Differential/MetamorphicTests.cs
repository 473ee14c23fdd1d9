using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>Programs of the corpus under random edits, always the same; <c>Coroutines.Fuzz metamorphic</c> runs as many others as one likes.</summary>
public sealed class MetamorphicTests
{
    private const int BatchSize = 60;
    private const int Batches = 4;
    private const double MostRejected = 0.1;

    private static readonly Lazy<MetamorphicWriter> Writer = new(() => new MetamorphicWriter(Corpus.Programs));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Batches).Select(batch => batch * BatchSize)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void MachinesDoAsTheOracle(int first)
    {
        var programs = Enumerable.Range(first, BatchSize).Select(Writer.Value.Write).ToDictionary(one => one.Program.Name);
        var options = SideOptions.Matrix[first / BatchSize * 5 % SideOptions.Matrix.Count];

        var verdicts = programs.Values.Select(one => one.Program).GroupBy(options.For).SelectMany(group => Comparison.Compare([.. group], group.Key)).ToList();

        Assert.Empty(verdicts
            .Where(verdict => verdict.Kind is not (VerdictKind.Same or VerdictKind.NoOracle))
            .Select(verdict => $"{verdict.Program.Name} of {programs[verdict.Program.Name].Origin.Name} ({string.Join(", ", programs[verdict.Program.Name].Edits)}): {verdict.Kind}\n{verdict.Detail}"));
        Assert.InRange(verdicts.Count(verdict => verdict.Kind == VerdictKind.NoOracle), 0, (int)(BatchSize * MostRejected));
    }

    [Fact]
    public void EveryEditIsMade()
    {
        var writer = new MetamorphicWriter(Corpus.Programs.Where((_, i) => i % 4 == 0));
        for (var seed = 0; seed < 3000; seed++)
        {
            writer.Write(seed);
        }

        Assert.DoesNotContain(writer.Census, one => one.Value == 0);
    }

    [Fact]
    public void AnEditedProgramIsTheSameEachTime()
    {
        var programs = Corpus.Programs.Take(20).ToList();

        Assert.Equal(
            Enumerable.Range(0, 40).Select(new MetamorphicWriter(programs).Write).Select(one => one.Program.Text),
            Enumerable.Range(0, 40).Select(new MetamorphicWriter(programs).Write).Select(one => one.Program.Text));
    }
}
