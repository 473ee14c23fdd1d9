using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine of a struct does not change it: what its machine keeps is a copy, and nobody sees the change.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangeOfCopyAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ChangeOfCopy];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.MethodDeclaration);

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        if (context.ContainingSymbol is not IMethodSymbol { IsStatic: false, ContainingType: { TypeKind: TypeKind.Struct, IsReadOnly: false } type } method
            || !CoroutineSymbols.IsCoroutine(method)
            || ((MethodDeclarationSyntax)context.Node is var declaration && ((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody) is not { } body))
        {
            return;
        }

        foreach (var target in CoroutineBody.Own(body).SelectMany(Targets))
        {
            if (IsOfThis(target, type, context))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.ChangeOfCopy, target.GetLocation(), target.ToString(), type.Name));
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Targets(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => Parts(assignment.Left),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } unary => [unary.Operand],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } unary => [unary.Operand],
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => [argument.Expression],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax target) =>
        target is TupleExpressionSyntax tuple ? tuple.Arguments.SelectMany(static part => Parts(part.Expression)) : [target];

    // A field or property of the struct itself, or of a struct that lies in it.
    private static bool IsOfThis(ExpressionSyntax target, INamedTypeSymbol type, SyntaxNodeAnalysisContext context)
    {
        target = Parentheses.Without(target);
        var symbol = target is SimpleNameSyntax or MemberAccessExpressionSyntax ? context.SemanticModel.GetSymbolInfo(target, context.CancellationToken).Symbol : null;
        if (symbol is not { IsStatic: false } || symbol is not (IFieldSymbol { RefKind: RefKind.None } or IPropertySymbol { ReturnsByRef: false } or IEventSymbol))
        {
            return target is ThisExpressionSyntax;
        }

        return target switch
        {
            SimpleNameSyntax => IsInitialized(target) is false && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, type),
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => true,
            MemberAccessExpressionSyntax member => context.SemanticModel.GetTypeInfo(member.Expression, context.CancellationToken).Type is { IsValueType: true }
                && IsOfThis(member.Expression, type, context),
            _ => false,
        };
    }

    // `new Point { X = 1 }` and `with` name a member of another value.
    private static bool IsInitialized(ExpressionSyntax target) => target.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };
}
