using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// <c>Task.WhenAll(N(), N())</c>: C# says only that a coroutine is no task, so what does the same is told beside it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CombinatorOfTasksAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CombinatorOfTasks];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.InvocationExpression);

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var owner } combinator
            && Mend(name) is { } mend
            && context.SemanticModel.GetSymbolInfo(owner, context.CancellationToken).Symbol is INamedTypeSymbol { Name: "Task", Arity: 0 } type
            && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
            && call.ArgumentList.Arguments.Any(argument => IsOfCoroutines(argument.Expression, context)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.CombinatorOfTasks, combinator.GetLocation(), name, mend));
        }
    }

    private static string? Mend(string name) => name switch
    {
        "WhenAll" => "write 'Coroutine.Gather(...)'",
        "WhenAny" => "write 'Coroutine.Race(...)', which cancels the others",
        "WhenEach" => "write 'Coroutine.AsCompleted(...)'",
        "WaitAll" => "await 'Coroutine.Gather(...)'",
        "WaitAny" => "await 'Coroutine.Race(...)', which cancels the others",
        _ => null,
    };

    // One of them, or what holds many.
    private static bool IsOfCoroutines(ExpressionSyntax argument, SyntaxNodeAnalysisContext context) => argument is CollectionExpressionSyntax many
        ? many.Elements.OfType<ExpressionElementSyntax>().Any(one => IsOfCoroutines(one.Expression, context))
        : context.SemanticModel.GetTypeInfo(argument, context.CancellationToken).Type switch
        {
            IArrayTypeSymbol array => CoroutineSymbols.IsMachine(array.ElementType),
            INamedTypeSymbol { TypeArguments: [var item], IsValueType: false } => CoroutineSymbols.IsMachine(item),
            { } type => CoroutineSymbols.IsMachine(type),
            null => false,
        };
}
