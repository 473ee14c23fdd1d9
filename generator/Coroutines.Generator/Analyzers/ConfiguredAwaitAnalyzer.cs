using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// What goes on on a loop has no context to configure. Behind .NET's <c>ConfigureAwait</c> for what is disposed, a scope is none any more: it is never
/// entered. (A cold coroutine has the method, so that pasted code compiles.)
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfiguredAwaitAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ConfiguredAwait];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.InvocationExpression);

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "ConfigureAwait" } name, Expression: var receiver } }
            || context.SemanticModel.GetTypeInfo(receiver, context.CancellationToken).Type is not { } type)
        {
            return;
        }

        if (CoroutineSymbols.IsScope(type))
        {
            Report(", and behind it the scope is never entered");
        }
        else if (CoroutineSymbols.IsMachine(type) && !CoroutineSymbols.IsCoroutineType(type) && !HasMethod(type))
        {
            Report(": it goes on on its loop");
        }

        void Report(string consequence) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ConfiguredAwait, name.GetLocation(), type.Name, consequence));
    }

    private static bool HasMethod(ITypeSymbol type) => !type.GetMembers("ConfigureAwait").IsEmpty;
}
