using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Validity;

/// <summary>
/// Whether a method has errors of its own. Then its body is not translated: the errors would come back from the generated text,
/// and what half-typed code means is anybody's guess.
/// </summary>
internal static class BodyErrors
{
    public static bool Exist(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        AreInSyntax(declaration)
        || (AreSeen(declaration, model, token) ?? AreReported(declaration, model, token))
        || CallsWithoutMachine(declaration, model, token);

    /// <summary>Whether C# reports any. Asking binds the body a second time: what is bound already shows most, a hundred times cheaper.</summary>
    public static bool AreReported(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        Reported(declaration, model, token).Any();

    /// <summary>The errors, where they are no mistakes: C# may be content with the whole, which holds files of other generators.</summary>
    public static IReadOnlyList<Diagnostic>? Explained(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        if (AreInSyntax(declaration) || CallsWithoutMachine(declaration, model, token))
        {
            return null;
        }

        var errors = Reported(declaration, model, token).ToList();
        return errors.Count > 0 && OtherGenerators.Explain(errors, method, declaration, model, token) ? errors : null;
    }

    /// <summary>How far into the declaration the first error stands that C# reports.</summary>
    public static int? FirstPlace(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        Reported(declaration, model, token)
            .Select(error => (int?)error.Location.SourceSpan.Start - declaration.SpanStart)
            .Where(place => place >= 0 && place < declaration.Span.Length)
            .Min();

    /// <summary>Whether the body has errors as far as one sees without asking C#; null where only C# can tell.</summary>
    internal static bool? AreSeen(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        if (model.GetOperation(declaration, token) is not { } body || model.GetDeclaredSymbol(declaration, token) is not IMethodSymbol method)
        {
            return null;
        }

        var isSuspicious = SuspiciousSyntax.IsIn(declaration);
        var suspicious = new SuspiciousOperations(method, declaration, model);
        foreach (var operation in body.Descendants())
        {
            // Perhaps the error is not here, but where a field was declared.
            if (TypeOf(operation) is { } type && ErrorTypes.AreIn(type))
            {
                return true;
            }

            isSuspicious = isSuspicious || suspicious.Include(operation);
        }

        return isSuspicious ? null : false;
    }

    internal static ITypeSymbol? TypeOf(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator => declarator.Symbol.Type,
        IPatternOperation pattern => pattern.NarrowedType,
        ICatchClauseOperation clause => clause.ExceptionType,
        _ => operation.Type,
    };

    private static bool AreInSyntax(MethodDeclarationSyntax declaration) =>
        declaration.ContainsDiagnostics && declaration.GetDiagnostics().Any(IsError);

    private static IEnumerable<Diagnostic> Reported(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        model.GetDiagnostics(declaration.Span, token).Where(IsError);

    // The error is the called method's, or the analyzers' at the call; there is no machine to refer to.
    private static bool CallsWithoutMachine(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        foreach (var node in declaration.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax invocation
                && InvokedNames.NameOf(invocation) is not null
                && model.GetSymbolInfo(invocation, token).Symbol is IMethodSymbol method
                && CoroutineSymbols.IsCoroutine(method)
                && !GeneratedMembers.HasTarget(invocation, method, model.Compilation, token))
            {
                return true;
            }
        }

        return false;
    }

    // A warning that the project treats as an error is none: the body is valid, and a suppressor may yet take it back.
    private static bool IsError(Diagnostic diagnostic) => diagnostic is { Severity: DiagnosticSeverity.Error, IsWarningAsError: false };
}
