using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>How both sides of a comparison are compiled.</summary>
/// <param name="Optimization">Debug or Release.</param>
/// <param name="Checked">Whether arithmetic is checked where the program does not say.</param>
/// <param name="Nullable">Whether nullable annotations are on.</param>
/// <param name="IsNewest">The newest language that the compiler knows, or else C# 12, the oldest that coroutines need.</param>
/// <param name="IsWritten">Instead of C# 12 the language of programs that are written here, which hold what C# 13 brought.</param>
public sealed record SideOptions(OptimizationLevel Optimization, bool Checked = false, bool Nullable = true, bool IsNewest = true, bool IsWritten = false)
{
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;
    private static readonly bool[] Both = [false, true];

    public static SideOptions Release { get; } = new(OptimizationLevel.Release);

    public static SideOptions Debug { get; } = new(OptimizationLevel.Debug);

    /// <summary>Every combination.</summary>
    public static IReadOnlyList<SideOptions> Matrix { get; } =
    [
        .. from language in Both
           from nullable in Both
           from overflow in Both
           from optimization in new[] { OptimizationLevel.Release, OptimizationLevel.Debug }
           select new SideOptions(optimization, overflow, nullable, language),
    ];

    /// <summary>These options, in the newest language where a program needs it.</summary>
    public SideOptions For(CorpusProgram program) => program.NeedsNewest ? this with { IsNewest = true } : program.IsWritten ? this with { IsWritten = true } : this;

    // A compiler that does not know C# 14 by name has it as its preview, as far as it goes.
    public LanguageVersion Language =>
        !IsNewest ? IsWritten ? LanguageVersion.CSharp13 : LanguageVersion.CSharp12 : KnowsAllOfCSharp14 ? CSharp14 : LanguageVersion.Preview;

    internal static bool KnowsAllOfCSharp14 { get; } = Enum.IsDefined(CSharp14);

    public override string ToString() =>
        $"{Optimization}, {(Checked ? "checked" : "unchecked")}, nullable {(Nullable ? "on" : "off")}, C# {(IsNewest ? "14" : IsWritten ? "13" : "12")}";
}
