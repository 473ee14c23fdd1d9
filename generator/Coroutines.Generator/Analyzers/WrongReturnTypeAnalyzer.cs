using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine returns <c>Coroutine</c>, <c>Coroutine&lt;T&gt;</c>, or, as an iterator, <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongReturnTypeAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.WrongReturnType];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (!isCoroutine
            || method.ReturnType.TypeKind == TypeKind.Error
            || CoroutineSymbols.IsCoroutineType(method.ReturnType)
            || CoroutineSymbols.IsAsyncEnumerable(method.ReturnType)
            || Declaration(method, context.CancellationToken) is not { } declaration
            || SynchronousIteratorAnalyzer.IsSynchronous(method, declaration))
        {
            return;
        }

        var expected = Expected(method.ReturnType);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.WrongReturnType,
            declaration.ReturnType.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.ReturnType, expected),
            method.Name,
            method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            expected));
    }

    // Task<int> becomes Coroutine<int>, and int as well; Task and void become Coroutine.
    private static string Expected(ITypeSymbol type)
    {
        var result = type switch
        {
            INamedTypeSymbol { Name: "Task" or "ValueTask" } task => task.Arity == 1 ? task.TypeArguments[0] : null,
            { SpecialType: SpecialType.System_Void } => null,
            _ => type,
        };
        return result is null ? "Coroutine" : $"Coroutine<{result.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>";
    }
}
