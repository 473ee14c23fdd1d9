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
    public static bool Exist(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        (declaration.ContainsDiagnostics && declaration.GetDiagnostics().Any(IsError))
        || AreFound(declaration, model, token)
        || CallsWithoutMachine(declaration, model, token);

    /// <summary>Whether C# reports any. Asking binds the body a second time: what is bound already shows most, a hundred times cheaper.</summary>
    public static bool AreReported(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        model.GetDiagnostics(declaration.Span, token).Any(IsError);

    private static bool AreFound(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        var isSuspicious = declaration.DescendantNodes().Any(IsSuspicious);
        if (model.GetOperation(declaration, token) is not { } body)
        {
            return AreReported(declaration, model, token);
        }

        foreach (var operation in body.Descendants())
        {
            // Perhaps the error is not here, but where a field was declared.
            if (TypeOf(operation) is { } type && ErrorTypes.AreIn(type))
            {
                return true;
            }

            isSuspicious = isSuspicious || IsSuspicious(operation, declaration);
        }

        return isSuspicious && AreReported(declaration, model, token);
    }

    private static ITypeSymbol? TypeOf(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator => declarator.Symbol.Type,
        IPatternOperation pattern => pattern.NarrowedType,
        ICatchClauseOperation clause => clause.ExceptionType,
        _ => operation.Type,
    };

    private static bool IsSuspicious(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax { Expression: var value } => !IsStatement(value),
        SwitchSectionSyntax { Statements: [.., var last] } => !Jumps(last),
        LocalFunctionStatementSyntax { Body: null, ExpressionBody: null } => true,
        LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax => node.Parent is not (BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax),
        _ => false,
    };

    private static bool IsSuspicious(IOperation operation, MethodDeclarationSyntax declaration) => operation switch
    {
        IInvalidOperation or IConversionOperation { Conversion.Exists: false } => true,
        { Type.TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => true, // perhaps outside unsafe
        IMethodReferenceOperation { Method: var group } when IsExtensionGroup(group) => true, // perhaps on a value (CS1113)
        IUsingOperation block => !IsDisposable(block.Resources, block.IsAsynchronous),
        IUsingDeclarationOperation local => !IsDisposable(local.DeclarationGroup, local.IsAsynchronous),
        _ => ReferencedLocal(operation) is { } referenced && !IsDeclaredIn(declaration, referenced),
    };

    private static bool IsExtensionGroup(IMethodSymbol group) =>
        (group.ReducedFrom is not null || ExtensionBlock.Contains(group)) && CoroutineSymbols.IsColdCoroutine(group);

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

    // A type with a method of its own only is asked about too.
    private static bool IsDisposable(IOperation resources, bool isAsynchronous)
    {
        var type = resources is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var declarator, ..] }, ..] } ? declarator.Symbol.Type : resources.Type;
        return type is null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic }
            || type.AllInterfaces.Any(one => one.Name == (isAsynchronous ? "IAsyncDisposable" : "IDisposable"));
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

    // The error is the called method's, or the analyzers' at the call; there is no machine to refer to.
    private static bool CallsWithoutMachine(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        foreach (var node in declaration.DescendantNodes())
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
