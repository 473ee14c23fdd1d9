using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// Every program of the corpus, as machines: the same events, results, exceptions and disposals as the compiler's own
/// lowering of the same text, and every coroutine seen to run as a machine.
/// </summary>
public abstract class DifferentialTests
{
    public static TheoryData<string> Names => Corpus.Names;

    protected static void IsTheSame(CompiledProgram oracle, CompiledProgram real)
    {
        var verdict = Comparison.Compare(oracle, real);

        Assert.True(verdict.Kind == VerdictKind.Same, $"{verdict.Kind}\n{verdict.Explain()}");
    }
}

/// <summary>Machines compiled in Release.</summary>
public sealed class ReleaseDifferentialTests : DifferentialTests
{
    [Theory]
    [MemberData(nameof(Names))]
    public void MachineDoesAsTheOracle(string name) => IsTheSame(Corpus.OracleRelease[name], Corpus.RealRelease[name]);
}

/// <summary>Machines compiled in Debug.</summary>
public sealed class DebugDifferentialTests : DifferentialTests
{
    [Theory]
    [MemberData(nameof(Names))]
    public void MachineDoesAsTheOracle(string name) => IsTheSame(Corpus.OracleDebug[name], Corpus.RealDebug[name]);
}
