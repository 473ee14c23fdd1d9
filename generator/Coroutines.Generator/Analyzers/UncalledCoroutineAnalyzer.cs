using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// <c>loop.Start(async () => ...)</c>, <c>loop.Start(enemy.Patrol)</c>: C# says only that it cannot convert that, so what to write is told beside it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncalledCoroutineAnalyzer : CoroutineAnalyzer
{
    private const int LongestCall = 80;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AsyncLambda];

    // A call whose arguments do not fit is an invalid operation: programs that compile have none.
    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.Invalid);

    private static void Check(OperationAnalysisContext context)
    {
        if (context.Operation is not { Syntax: InvocationExpressionSyntax call, SemanticModel: { } model })
        {
            return;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (Find(Parentheses.Without(argument.Expression), model, context.CancellationToken) is var (place, outcome, mend, value) && IsWanted(argument, call, model, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.AsyncLambda, place, outcome, $"{mend}: '{With(call, argument, value)}'"));
            }
        }
    }

    // What is no coroutine, what to do, and what to give instead.
    private static (Location Place, string Outcome, string Mend, string Value)? Find(ExpressionSyntax given, SemanticModel model, CancellationToken token)
    {
        switch (given)
        {
            case AnonymousFunctionExpressionSyntax { AsyncKeyword: { RawKind: not 0 } word }:
                return (word.GetLocation(), "An async lambda cannot be a coroutine", "move its body to a [Coroutine] method and call that", "Method()");
            case LambdaExpressionSyntax { ExpressionBody: { } body } when model.GetTypeInfo(body, token).Type is { } type && CoroutineSymbols.IsCoroutineType(type):
                return (given.GetLocation(), "A lambda that returns a coroutine is none", "write the call alone", body.WithoutTrivia().ToString());
            case SimpleNameSyntax or MemberAccessExpressionSyntax when MethodOf(given, model, token) is { } method:
                return (
                    (given is MemberAccessExpressionSyntax member ? member.Name : given).GetLocation(),
                    $"'{method.Name}' is no coroutine until it is called",
                    "call it",
                    given.WithoutTrivia() + (method.Parameters.All(static one => one.IsOptional) ? "()" : "(...)"));
            default:
                return null;
        }
    }

    private static IMethodSymbol? MethodOf(ExpressionSyntax name, SemanticModel model, CancellationToken token) =>
        model.GetMemberGroup(name, token).OfType<IMethodSymbol>().FirstOrDefault(static method => CoroutineSymbols.IsCoroutineType(method.ReturnType));

    // Some method of that name takes a coroutine there, and none a delegate, which the function may have been meant for.
    private static bool IsWanted(ArgumentSyntax argument, InvocationExpressionSyntax call, SemanticModel model, CancellationToken token)
    {
        var info = model.GetSymbolInfo(call, token);
        var types = info.CandidateSymbols.Add(info.Symbol!).OfType<IMethodSymbol>().Select(method => ParameterOf(method, argument, call)?.Type).OfType<ITypeSymbol>().ToList();
        return types.Any(static type => CoroutineSymbols.IsCoroutineType(type) || (type is INamedTypeSymbol { Name: "CoroutineAwaitable" } named && CoroutineSymbols.IsInNamespace(named)))
            && !types.Any(static type => type.TypeKind == TypeKind.Delegate);
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, InvocationExpressionSyntax call) => argument.NameColon is { Name.Identifier.ValueText: var name }
        ? method.Parameters.FirstOrDefault(one => one.Name == name)
        : method.Parameters.ElementAtOrDefault(call.ArgumentList.Arguments.IndexOf(argument));

    // The whole call where it is short.
    private static string With(InvocationExpressionSyntax call, ArgumentSyntax argument, string value)
    {
        var arguments = call.ArgumentList.Arguments.Select(one => one == argument ? one.NameColon + value : one.WithoutTrivia().ToString());
        var text = $"{call.Expression.WithoutTrivia()}({string.Join(", ", arguments)})";
        return text.Length > LongestCall || text.Contains('\n') ? value : text;
    }
}
