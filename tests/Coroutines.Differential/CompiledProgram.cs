using System.Reflection;

namespace Coroutines.Differential;

/// <summary>One program after compilation: it can run, or it has errors.</summary>
public sealed class CompiledProgram(
    CorpusProgram program, MethodInfo? entry, IReadOnlyList<string> errors, IReadOnlySet<string> coroutines)
{
    private readonly Lazy<Outcome> outcome = new(() => ProgramRunner.Run(entry!));

    public CorpusProgram Program => program;

    public bool Compiled => entry is not null;

    /// <summary>What runs it; null where it did not compile.</summary>
    public MethodInfo? Entry => entry;

    public IReadOnlyList<string> Errors => errors;

    /// <summary>Compiles it once more, alone: its static fields are then as new.</summary>
    public Func<CompiledProgram>? Again { get; init; }

    /// <summary>The assembly that it was loaded from, with others in it; null where it did not compile.</summary>
    public byte[]? Image { get; init; }

    /// <summary>The coroutines that the program is to enter.</summary>
    public IReadOnlySet<string> Coroutines => coroutines;

    /// <summary>What the program did. It runs once, since its static fields keep what a run left in them.</summary>
    public Outcome Outcome => outcome.Value;
}
