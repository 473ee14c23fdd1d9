using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>An interface's coroutine is not implemented by a coroutine inherited from a class that does not know the interface.</summary>
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
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { SpecialType: SpecialType.None } baseType)
        {
            return;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (baseType.AllInterfaces.Contains(candidate, SymbolEqualityComparer.Default))
            {
                continue;
            }

            foreach (var member in candidate.GetMembers())
            {
                if (member is IMethodSymbol { IsStatic: false } method
                    && CoroutineSymbols.IsColdCoroutine(method)
                    && type.FindImplementationForInterfaceMember(method) is IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } implementation
                    && !SymbolEqualityComparer.Default.Equals(implementation.ContainingType, type)
                    && CoroutineSymbols.IsColdCoroutine(implementation))
                {
                    Report(context, type, method, implementation);
                }
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, IMethodSymbol method, IMethodSymbol implementation) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InheritedImplementation,
            type.Locations[0],
            type.Name,
            method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            implementation.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
}
