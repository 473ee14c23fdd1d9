using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Differential;

/// <summary>
/// Compiles programs with a generator that has one fault, and compares them with the compiler's own lowering. It begins where
/// the fault should show and stops at the first programs that do. In Release, where liveness decides what is kept.
/// </summary>
/// <param name="programs">The corpus.</param>
/// <param name="builder">What makes the mutants.</param>
/// <param name="onlyAreas">Leaves out programs outside the areas that a fault names: quicker, and proves a hit only.</param>
internal sealed class MutantTrial(IReadOnlyList<CorpusProgram> programs, MutantBuilder builder, bool onlyAreas = false)
{
    private const int ChunkSize = 12;

    private readonly Dictionary<string, CompiledProgram> oracle = [];
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, HashSet<string>> soundText = [];
    private readonly Lazy<Side> sound = new(() => builder.Build(null));

    public MutantVerdict Try(Mutation mutation)
    {
        var mutant = builder.Build(mutation);
        return mutation.Shows switch
        {
            Evidence.Behaviour => TryBehaviour(mutation, mutant),
            Evidence.Size => TrySize(mutation, mutant),
            _ => TryText(mutation, mutant),
        };
    }

    private IEnumerable<CorpusProgram[]> Chunks(Mutation mutation)
    {
        var areas = mutation.Areas.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int Rank(CorpusProgram program) => Array.FindIndex(areas, area => program.Name.StartsWith(area, StringComparison.Ordinal)) is var at and >= 0 ? at : areas.Length;
        return programs
            .Where(program => program.Fits(SideOptions.Release))
            .Where(program => !onlyAreas || areas.Length == 0 || Rank(program) < areas.Length)
            .OrderBy(Rank)
            .Chunk(ChunkSize);
    }

    private MutantVerdict TryBehaviour(Mutation mutation, Side mutant)
    {
        var tried = 0;
        foreach (var chunk in Chunks(mutation))
        {
            tried += chunk.Length;
            var failures = Failures(mutant, chunk, out var hangs);
            if (failures.Count == 0)
            {
                continue;
            }

            return Unsound(failures) is { } unsound
                ? new(mutation, false, "fails with the generator as it is: " + unsound)
                : new(mutation, true, Describe(failures, tried), hangs);
        }

        return new(mutation, false, $"{tried} programs do as before");
    }

    // What fails with the generator as it is says nothing about the fault.
    private string? Unsound(List<Verdict> failures)
    {
        var unknown = failures.Select(one => one.Program).Where(program => !known.Contains(program.Name)).ToArray();
        if (unknown.Length > 0 && Failures(sound.Value, unknown, out _) is [var first, ..])
        {
            return first.Program.Name;
        }

        known.UnionWith(unknown.Select(program => program.Name));
        return null;
    }

    private List<Verdict> Failures(Side side, CorpusProgram[] chunk, out bool hangs)
    {
        Prepare(chunk);
        hangs = false;
        var failures = new List<Verdict>();
        foreach (var real in BatchCompiler.CompileOnce(side, SideOptions.Release, chunk))
        {
            var verdict = Comparison.Compare(oracle[real.Program.Name], real);
            if (verdict.Kind != VerdictKind.Same)
            {
                failures.Add(verdict);
            }

            if (real.Compiled && real.Outcome.TimedOut)
            {
                hangs = true;
                break;
            }
        }

        return failures;
    }

    private void Prepare(CorpusProgram[] chunk)
    {
        var missing = chunk.Where(program => !oracle.ContainsKey(program.Name)).ToList();
        foreach (var compiled in missing.Count == 0 ? [] : BatchCompiler.Compile(Side.Oracle, SideOptions.Release, missing))
        {
            oracle.Add(compiled.Program.Name, compiled);
        }
    }

    private static string Describe(List<Verdict> failures, int tried)
    {
        var kinds = failures.GroupBy(one => one.Kind).OrderByDescending(group => group.Count()).Select(group => $"{group.Count()} {Describe(group.Key)}");
        return $"{failures.Count} of {tried}: {string.Join(", ", kinds)}; {failures[0].Program.Name}";
    }

    private static string Describe(VerdictKind kind) => kind switch
    {
        VerdictKind.Different => "other traces",
        VerdictKind.DoesNotCompile => "do not compile",
        VerdictKind.GeneratorFailure => "generator failures",
        VerdictKind.Unsupported => "refused",
        VerdictKind.NotEntered => "not entered",
        _ => kind.ToString(),
    };

    private MutantVerdict TrySize(Mutation mutation, Side mutant)
    {
        foreach (var chunk in Chunks(mutation))
        {
            var (before, after) = (Size(sound.Value, chunk), Size(mutant, chunk));
            if (before != after)
            {
                return new(mutation, true, $"the machines of {chunk.Length} programs have {after} bytes, not {before}");
            }
        }

        return new(mutation, false, "the machines are as large as before");
    }

    /// <summary>The bytes of all machines of some programs that are no generic types.</summary>
    private static long Size(Side side, CorpusProgram[] chunk)
    {
        var size = typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!;
        var assembly = BatchCompiler.Compile(side, SideOptions.Release, chunk).First(one => one.Compiled).Entry!.Module.Assembly;
        return assembly.GetTypes()
            .Where(type => type is { IsValueType: true, ContainsGenericParameters: false } && type.GetInterfaces().Any(one => one.Name == "ICoroutineMachine"))
            .Sum(type => (long)(int)size.MakeGenericMethod(type).Invoke(null, null)!);
    }

    private MutantVerdict TryText(Mutation mutation, Side mutant)
    {
        foreach (var chunk in Chunks(mutation))
        {
            var key = string.Join(' ', chunk.Select(program => program.Name));
            if (!soundText.TryGetValue(key, out var before))
            {
                soundText.Add(key, before = Text(sound.Value, chunk));
            }

            var after = Text(mutant, chunk);
            if (before.FirstOrDefault(file => !after.Contains(file)) is { } other)
            {
                return new(mutation, false, "other text: " + other[..Math.Min(other.Length, 200)]);
            }
        }

        return new(mutation, true, $"the same text for {soundText.Count} batches of programs: the two are independent");
    }

    private static HashSet<string> Text(Side side, CorpusProgram[] chunk)
    {
        var trees = chunk.Select(program => program.Prepare(side.ParseOptions(SideOptions.Release)).Tree);
        var compilation = BatchCompiler.CreateCompilation(side, SideOptions.Release, trees);
        var diagnostics = new List<Diagnostic>();
        return [.. side.Generate(compilation, diagnostics).SyntaxTrees.Except(compilation.SyntaxTrees).Select(tree => tree.ToString())];
    }
}
