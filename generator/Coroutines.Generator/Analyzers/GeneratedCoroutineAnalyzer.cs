using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine stands in a file that this generator sees: not in one that another makes, as of the <c>@code</c> of a Razor component.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCoroutineAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.GeneratedCoroutine];

    private protected override GeneratedCodeAnalysisFlags InGeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (!isCoroutine || method.Locations is not [{ SourceTree: { } tree } place, ..] || !GeneratedFiles.IsMade(tree) || GeneratedFiles.IsOwn(tree))
        {
            return;
        }

        var definition = CoroutineSymbols.Definition(method);
        var isThere = definition.IsAbstract
            ? !definition.ContainingType.GetMembers(CoroutineNaming.DispatchName(definition)).IsEmpty
            : MachineHome.Find(definition) is not null;
        if (!isThere)
        {
            ReportAtName(context, method, Descriptors.GeneratedCoroutine, method.Name, FileBeside(place.GetMappedLineSpan()));
        }
    }

    private static string FileBeside(FileLinePositionSpan place) =>
        place.HasMappedPath && (place.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || place.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase))
            ? "'" + Path.GetFileName(place.Path.Replace('\\', '/')) + ".cs'"
            : "a file of your own";
}
