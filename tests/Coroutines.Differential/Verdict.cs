namespace Coroutines.Differential;

/// <summary>How the two sides of one program relate.</summary>
public enum VerdictKind
{
    /// <summary>Both sides left the same events, and each coroutine ran as a generated machine.</summary>
    Same,

    /// <summary>The oracle itself rejects the program, or it does not end: the program judges nothing.</summary>
    NoOracle,

    /// <summary>The generator reports a construct as not supported.</summary>
    Unsupported,

    /// <summary>The generator reports a failure of its own.</summary>
    GeneratorFailure,

    /// <summary>The generated code does not compile.</summary>
    DoesNotCompile,

    /// <summary>The sides left different events.</summary>
    Different,

    /// <summary>A coroutine was not entered as a machine.</summary>
    NotEntered,
}

/// <summary>The outcome of one comparison, with what explains it.</summary>
public sealed record Verdict(CorpusProgram Program, VerdictKind Kind, string Detail)
{
    /// <summary>What the program did as the compiler lowers it; null where it was not run.</summary>
    public Outcome? Oracle { get; init; }

    /// <summary>Both sides, where they left different events.</summary>
    public KeptDifference? Difference { get; init; }

    /// <summary>The detail; where the sides differ also what the events are made of, what a second run came to, and where both are kept.</summary>
    public string Explain() => Difference is null ? Detail : $"{Detail}\n{Difference.Keep()}";

    /// <summary>The diagnostics with which the generator says that it cannot translate a construct.</summary>
    public const string UnsupportedId = "CORO0005";

    /// <summary>The diagnostic with which the generator reports a failure of its own.</summary>
    public const string FailureId = "CORO0006";
}

/// <summary>Compares the two sides.</summary>
public static class Comparison
{
    private const int ContextLines = 4;

    /// <summary>Compiles all programs on both sides, runs them, and compares.</summary>
    public static IReadOnlyList<Verdict> Compare(IReadOnlyList<CorpusProgram> programs, SideOptions options)
    {
        var oracle = BatchCompiler.Compile(Side.Oracle, options, programs);
        var real = BatchCompiler.Compile(Side.Real, options, oracle.Where(one => one.Compiled).Select(one => one.Program)).ToDictionary(one => one.Program.Name);
        return [.. oracle.Select(left => real.TryGetValue(left.Program.Name, out var right) ? Compare(left, right) : Rejected(left))];
    }

    public static Verdict Compare(CompiledProgram oracle, CompiledProgram real)
    {
        var program = oracle.Program;
        if (!oracle.Compiled)
        {
            return Rejected(oracle);
        }

        if (!real.Compiled)
        {
            return new(program, KindOf(real.Errors), string.Join("\n", real.Errors));
        }

        return oracle.Outcome.TimedOut ? new(program, VerdictKind.NoOracle, "does not end")
            : oracle.Outcome.IsBeyondTwin ? new(program, VerdictKind.NoOracle, oracle.Outcome.Events[^1])
            : CompareOutcomes(oracle, real);
    }

    private static Verdict Rejected(CompiledProgram oracle) => new(oracle.Program, VerdictKind.NoOracle, string.Join("\n", oracle.Errors));

    private static Verdict CompareOutcomes(CompiledProgram oracle, CompiledProgram real)
    {
        var program = oracle.Program;
        var (expected, actual) = (oracle.Outcome, real.Outcome);
        if (!expected.IsMatchedBy(actual))
        {
            return new(program, VerdictKind.Different, Difference(expected.Events, actual.Events))
            {
                Oracle = expected,
                Difference = new KeptDifference(oracle, real),
            };
        }

        return expected.Entered.SetEquals(actual.Entered)
            ? new(program, VerdictKind.Same, "") { Oracle = expected }
            : new(program, VerdictKind.NotEntered, string.Join("; ", expected.Entered.Except(actual.Entered))) { Oracle = expected };
    }

    private static VerdictKind KindOf(IReadOnlyList<string> errors) =>
        errors.Any(error => error.Contains(Verdict.FailureId, StringComparison.Ordinal)) ? VerdictKind.GeneratorFailure
        : errors.Any(error => error.Contains(Verdict.UnsupportedId, StringComparison.Ordinal)) ? VerdictKind.Unsupported
        : VerdictKind.DoesNotCompile;

    private static string Difference(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var at = 0;
        while (at < expected.Count && at < actual.Count && expected[at] == actual[at])
        {
            at++;
        }

        var before = string.Join(" | ", expected.Take(at).TakeLast(ContextLines));
        return $"after {at} equal events ({before})\n"
            + $"  expected: {string.Join(" | ", expected.Skip(at).Take(ContextLines))}\n"
            + $"  came:     {string.Join(" | ", actual.Skip(at).Take(ContextLines))}";
    }
}
