using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine that yields is asynchronous: what <c>foreach</c> or an engine enumerates has no loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SynchronousIteratorAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SynchronousIterator];

    /// <summary>Whether the method is an iterator of the kind that .NET had first.</summary>
    public static bool IsSynchronous(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        method.ReturnType.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator
            or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T
        && declaration.Body is { } body
        && CoroutineBody.Own(body).Any(static node => node is YieldStatementSyntax);

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine && Declaration(method, context.CancellationToken) is { } declaration && IsSynchronous(method, declaration))
        {
            var item = method.ReturnType is INamedTypeSymbol { TypeArguments: [var argument] } ? argument.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : "object";
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.SynchronousIterator,
                declaration.ReturnType.GetLocation(),
                method.Name,
                method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                $"IAsyncEnumerable<{item}>"));
        }
    }
}
