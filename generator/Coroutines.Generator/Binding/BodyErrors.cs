using System.Runtime.CompilerServices;
using Coroutines.Generator.Interception;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Whether a method has errors of its own. Then its body is not translated: the errors would come back from the generated text,
/// and what half-typed code means is anybody's guess.
/// </summary>
internal static class BodyErrors
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> BrokenTrees = new();

    public static bool Exist(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        if ((declaration.ContainsDiagnostics && declaration.GetDiagnostics().Any(IsError)) || HasBrokenDeclarations(declaration.SyntaxTree, token))
        {
            return true;
        }

        List<SyntaxNode> nodes = [.. declaration.DescendantNodes()];
        return (IsSuspicious(declaration, nodes, model, token) && model.GetDiagnostics(declaration.Span, token).Any(IsError))
            || CallsWithoutMachine(nodes, model, token);
    }

    // Asking for the diagnostics binds the body a second time; what is bound already shows most errors, and a hundred times cheaper.
    private static bool IsSuspicious(MethodDeclarationSyntax declaration, List<SyntaxNode> nodes, SemanticModel model, CancellationToken token) =>
        nodes.Exists(static node => node is ExpressionStatementSyntax { Expression: var value } && !IsStatement(value)
            || node is SwitchSectionSyntax { Statements: [.., var last] } && !Jumps(last))
        || model.GetOperation(declaration, token) is not { } body
        || body.Descendants().Any(operation =>
            operation is IInvalidOperation
                or { Type.TypeKind: TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer } // perhaps outside unsafe
                or IConversionOperation { Conversion.Exists: false }
            || IsExtensionGroup(operation) // perhaps on a value (CS1113)
            || (ReferencedLocal(operation) is { } local && !IsDeclaredIn(declaration, local))
            || (operation is IUsingOperation { Resources: var resource } && !IsDisposable(resource))
            || (operation is IUsingDeclarationOperation { DeclarationGroup: var resources } && !IsDisposable(resources)));

    private static bool IsExtensionGroup(IOperation operation) =>
        operation is IMethodReferenceOperation { Method: var group } && (group.ReducedFrom is not null || ExtensionBlock.Contains(group)) && CoroutineSymbols.IsColdCoroutine(group);

    private static ISymbol? ReferencedLocal(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function } => function,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } => function,
        _ => null,
    };

    // A brace too many, and what was a member is a top-level statement.
    private static bool IsDeclaredIn(MethodDeclarationSyntax declaration, ISymbol local) =>
        local.DeclaringSyntaxReferences is not [var place, ..] || (place.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(place.Span));

    // A type with a method Dispose of its own only is asked about too.
    private static bool IsDisposable(IOperation resources)
    {
        var type = resources is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var declarator, ..] }, ..] } ? declarator.Symbol.Type : resources.Type;
        return type is null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic }
            || type.AllInterfaces.Any(static one => one.Name is "IDisposable" or "IAsyncDisposable");
    }

    private static bool IsStatement(ExpressionSyntax value) => value
        is AssignmentExpressionSyntax
        or InvocationExpressionSyntax
        or AwaitExpressionSyntax
        or BaseObjectCreationExpressionSyntax
        or PrefixUnaryExpressionSyntax
        or PostfixUnaryExpressionSyntax
        or ConditionalAccessExpressionSyntax;

    private static bool Jumps(StatementSyntax last) => last switch
    {
        BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax => true,
        BlockSyntax { Statements: [.., var inner] } => Jumps(inner),
        _ => false,
    };

    // A brace or a semicolon too few, and members of the file are not what they seem.
    private static bool HasBrokenDeclarations(SyntaxTree tree, CancellationToken token) => BrokenTrees.GetValue(
        tree,
        _ =>
        {
            var root = tree.GetRoot(token);
            return new StrongBox<bool>(root.ContainsDiagnostics && tree.GetDiagnostics(token).Any(error =>
                IsError(error) && !root.FindNode(error.Location.SourceSpan).AncestorsAndSelf().Any(DeclarationFingerprint.IsBody)));
        }).Value;

    // The error is the called method's, or the analyzers' at the call; there is no machine to refer to.
    private static bool CallsWithoutMachine(List<SyntaxNode> nodes, SemanticModel model, CancellationToken token)
    {
        foreach (var node in nodes)
        {
            if (node is InvocationExpressionSyntax invocation
                && InvokedNames.NameOf(invocation) is not null
                && model.GetSymbolInfo(invocation, token).Symbol is IMethodSymbol method
                && CoroutineSymbols.IsCoroutine(method)
                && !Interception.CallSiteBinder.IsGenerated(invocation, method, model.Compilation, token))
            {
                return true;
            }
        }

        return false;
    }

    // A warning that the project treats as an error is none: the body is valid, and a suppressor may yet take it back.
    private static bool IsError(Diagnostic diagnostic) => diagnostic is { Severity: DiagnosticSeverity.Error, IsWarningAsError: false };
}
