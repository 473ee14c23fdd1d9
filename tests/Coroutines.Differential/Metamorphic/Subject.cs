using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A program that edits are looked for in: its text, its tree and what the compiler knows of it.</summary>
internal sealed partial class Subject
{
    private readonly HashSet<SyntaxNode> withoutAwait = [];
    private readonly Dictionary<ExpressionSyntax, bool> writable = [];
    private readonly Lazy<string[]> ownedNames;

    public Subject(CorpusProgram program, string text, SemanticModel model, Lazy<string[]> ownedNames)
    {
        Program = program;
        this.ownedNames = ownedNames;
        Text = text;
        Model = model;
        Root = model.SyntaxTree.GetRoot();
        Bodies = [.. Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsCoroutine)];
        withoutAwait.UnionWith(Bodies.Where(HasRefLocals));
        Reads = Bodies.SelectMany(body => body.DescendantNodes()).OfType<ExpressionSyntax>().Where(IsRead).ToHashSet();
        Statements = [.. Bodies.SelectMany(body => body.DescendantNodes()).OfType<StatementSyntax>().Where(one => one is not BlockSyntax)];
    }

    public CorpusProgram Program { get; }

    /// <summary>Names that generated code has for something of its own and the program has not.</summary>
    public string[] OwnedNames => [.. ownedNames.Value.Where(name => !Text.Contains(name, StringComparison.Ordinal))];

    /// <summary>The text in a namespace of its own, on the same lines.</summary>
    public string Text { get; }

    public SemanticModel Model { get; }

    public SyntaxNode Root { get; }

    /// <summary>The coroutines.</summary>
    public IReadOnlyList<MethodDeclarationSyntax> Bodies { get; }

    /// <summary>The expressions of coroutines in whose place any other of the same type can stand.</summary>
    public IReadOnlySet<ExpressionSyntax> Reads { get; }

    public IReadOnlyList<StatementSyntax> Statements { get; }

    public bool HasAsyncVoid => Root.DescendantNodes().Any(node => node switch
    {
        AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 } function => Model.GetSymbolInfo(function).Symbol is IMethodSymbol { ReturnsVoid: true },
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword) && function.ReturnType.ToString() == "void",
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ReturnType.ToString() == "void",
        _ => false,
    });

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression).Type;

    /// <summary>How a type is written anywhere; null for one that cannot be written.</summary>
    public static string? Written(ITypeSymbol type) =>
        type.IsAnonymousType || type.ToDisplayString().Contains("<anonymous", StringComparison.Ordinal)
            ? null
            : OwnNamespace().Replace(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)), "");

    /// <summary>Whether an await may stand here. No coroutine has a result of an anonymous type (CORO0005).</summary>
    public bool CanAwait(SyntaxNode node)
    {
        if ((node is ArgumentSyntax argument ? argument.Expression : node) is ExpressionSyntax expression && TypeOf(expression) is { } type && Written(type) is null)
        {
            return false;
        }

        for (SyntaxNode? inner = node, at = node.Parent; at is not null; inner = at, at = at.Parent)
        {
            switch (at)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CatchFilterClauseSyntax or FixedStatementSyntax or UnsafeStatementSyntax:
                case LockStatementSyntax lockStatement when lockStatement.Statement == inner:
                case QueryClauseSyntax when at.Parent is not QueryExpressionSyntax query || query.FromClause != at:
                case QueryBodySyntax or SelectOrGroupClauseSyntax or AttributeSyntax:
                    return false;
                case MethodDeclarationSyntax method:
                    return IsCoroutine(method) && !withoutAwait.Contains(method);
            }
        }

        return false;
    }

    /// <summary>Whether an expression can be written twice: it declares nothing.</summary>
    public static bool CanRepeat(SyntaxNode node) =>
        !node.DescendantNodesAndSelf().Any(static one => one is VariableDesignationSyntax or AnonymousFunctionExpressionSyntax or QueryClauseSyntax or ParameterSyntax or StackAllocArrayCreationExpressionSyntax);

    /// <summary>Whether nothing around knows of a variable that is declared in it.</summary>
    public static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf(static one => one is not AnonymousFunctionExpressionSyntax).Any(static one => one is VariableDesignationSyntax and not DiscardDesignationSyntax);

    /// <summary>A string whose parts C# keeps on the line, or whose handler counts them.</summary>
    public static bool InString(SyntaxNode? node) => node?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is not null;

    public static bool IsCoroutine(MethodDeclarationSyntax method) =>
        method.AttributeLists.Any(list => list.Attributes.Any(one => one.Name.ToString() is "Coroutine"))
        && method.Modifiers.Any(SyntaxKind.AsyncKeyword);

    // An edited program lies in another namespace than the one that it was bound in.
    [GeneratedRegex(@"global::Corpus\.\w+\.")]
    private static partial Regex OwnNamespace();

    private bool HasRefLocals(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.UnsafeKeyword)
        || method.DescendantNodes().Any(one => one is RefTypeSyntax or RefExpressionSyntax or ScopedTypeSyntax)
        || method.DescendantNodes().OfType<VariableDeclarationSyntax>().Any(one => Model.GetTypeInfo(one.Type).Type is { IsRefLikeType: true })
        || method.DescendantNodes().OfType<CommonForEachStatementSyntax>().Any(one => one is ForEachStatementSyntax each && (Model.GetForEachStatementInfo(each).GetEnumeratorMethod?.ReturnType.IsRefLikeType ?? false));
}
