using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Interception;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>No coroutine is called in a file of another source generator, where this one has not seen the call.</summary>
// File by file, so that the compiler makes no operations for the machines: those are bound once as it is.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCallAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CallNotInterceptable];

    private protected override GeneratedCodeAnalysisFlags InGeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSemanticModelAction(Check);

    private static void Check(SemanticModelAnalysisContext context)
    {
        var (model, token) = (context.SemanticModel, context.CancellationToken);
        if (GeneratedFiles.IsOwn(model.SyntaxTree) || !context.IsGeneratedCode)
        {
            return;
        }

        foreach (var invocation in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetSymbolInfo(invocation, token).Symbol is IMethodSymbol method
                && CoroutineSymbols.IsColdCoroutine(method)
                && !CoroutineDispatch.IsStaticVirtual(method)
                && !CallSiteBinder.IsInCoroutineBody(invocation, model, token)
                && model.GetInterceptorMethod(invocation, token) is null)
            {
                context.ReportDiagnostic(OriginalCall.Create(
                    Descriptors.CallNotInterceptable,
                    InvokedNames.NameOf(invocation)?.Identifier.GetLocation() ?? invocation.Expression.GetLocation(),
                    context.Options,
                    method.Name,
                    "it stands in a file that another source generator makes",
                    "call it from a file of your own"));
            }
        }
    }
}
