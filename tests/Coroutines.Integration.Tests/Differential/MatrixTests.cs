using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// A slice of the corpus under each combination of Debug and Release, checked and unchecked, nullable on and off, C# 12 and 14: another
/// slice for each. <c>Coroutines.Fuzz corpus FOLDER --matrix</c> takes every program under every combination.
/// </summary>
public sealed class MatrixTests
{
    private const int Slices = 48;

    public static TheoryData<int> Combinations => [.. Enumerable.Range(0, SideOptions.Matrix.Count)];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void MachinesDoAsTheOracle(int combination)
    {
        var options = SideOptions.Matrix[combination];
        var programs = Corpus.Programs.Where((program, i) => i % Slices == combination && program.Fits(options)).ToList();

        var verdicts = Comparison.Compare(programs, options);

        Assert.NotEmpty(verdicts);
        Assert.Empty(verdicts
            .Where(verdict => verdict.Kind != VerdictKind.Same)
            .Select(verdict => $"{options}: {verdict.Program.Name}: {verdict.Kind}\n{verdict.Explain()}"));
    }
}
