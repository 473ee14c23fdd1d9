using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>How one side of a comparison is compiled.</summary>
public sealed record SideOptions(
    OptimizationLevel Optimization = OptimizationLevel.Release,
    bool Checked = false,
    LanguageVersion Language = LanguageVersion.Preview)
{
    public static SideOptions Release { get; } = new();

    public static SideOptions Debug { get; } = new(OptimizationLevel.Debug);
}
