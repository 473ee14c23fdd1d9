using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Dispatch;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A class that implements an interface's coroutine by an inherited one is partial, since a hidden member is generated into it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InheritedImplementationAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.InheritedImplementation];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (CoroutineSymbols.FirstNotPartial(type, context.CancellationToken) is not { } notPartial)
        {
            return;
        }

        foreach (var (member, implementation) in InheritedImplementations.Of(type))
        {
            Report(context, notPartial, type, member, implementation);
        }
    }

    private static void Report(
        SymbolAnalysisContext context, INamedTypeSymbol notPartial, INamedTypeSymbol type, IMethodSymbol method, IMethodSymbol implementation) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InheritedImplementation,
            notPartial.Locations[0],
            type.Name,
            method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            implementation.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            notPartial.Name));
}
