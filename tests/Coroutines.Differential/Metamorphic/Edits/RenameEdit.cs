using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Differential;

/// <summary>A symbol of some kind with a name that generated code has for something of its own.</summary>
internal sealed class RenameEdit(string kind, Func<ISymbol, bool> isOfKind) : Edit
{
    /// <summary>One for each kind, so that the rare ones are not lost among the variables.</summary>
    public static IEnumerable<RenameEdit> Each { get; } =
    [
        new("variable", static symbol => symbol is ILocalSymbol && !IsCaught(symbol)),
        new("catch variable", IsCaught),
        new("range variable", static symbol => symbol is IRangeVariableSymbol),
        new("label", static symbol => symbol is ILabelSymbol),
        new("parameter", static symbol => symbol is IParameterSymbol),
        new("member", static symbol => symbol is IMethodSymbol or IFieldSymbol or ITypeParameterSymbol),
    ];

    public override string Name => "owned " + kind;

    public override IEnumerable<Site> Sites(Subject subject)
    {
        var owned = subject.OwnedNames;
        return UsesBySymbol(subject)
            .Where(pair => isOfKind(pair.Key))
            .Select(pair => new Site(pair.Value[0].Span, pen =>
            {
                var name = Escaped(pen.Pick(owned), pen);
                return pair.Value.Select(token => Site.Instead(token, name));
            })
            {
                Gone = pair.Key.Name,
            });
    }

    private static bool IsCaught(ISymbol symbol) => symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is CatchDeclarationSyntax;

    private static string Escaped(string name, Pen pen) => pen.Flip() ? name : pen.Pick(name, name, "@" + name);

    private static Dictionary<ISymbol, List<SyntaxToken>> UsesBySymbol(Subject subject)
    {
        var uses = new Dictionary<ISymbol, List<SyntaxToken>>(SymbolEqualityComparer.Default);
        var inferred = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var token in subject.Root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            if (SymbolOf(subject.Model, token) is not { } symbol || !CanRename(symbol))
            {
                continue;
            }

            (uses.TryGetValue(symbol, out var tokens) ? tokens : uses[symbol] = []).Add(token);
            if (NamesAMember(token))
            {
                inferred.Add(symbol);
            }
        }

        return uses.Where(pair => !inferred.Contains(pair.Key) && IsWhole(pair.Key, pair.Value)).ToDictionary(SymbolEqualityComparer.Default);
    }

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax or GenericNameSyntax => model.GetSymbolInfo(token.Parent).Symbol?.OriginalDefinition,
        TypeParameterSyntax or ParameterSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax
            or LabeledStatementSyntax or LocalFunctionStatementSyntax or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax
            or MethodDeclarationSyntax or PropertyDeclarationSyntax => model.GetDeclaredSymbol(token.Parent),
        _ => null,
    };

    private static bool CanRename(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or ILabelSymbol or IRangeVariableSymbol or ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } => true,
        IParameterSymbol parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }
            || parameter.ContainingSymbol is IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null, MethodKind: MethodKind.Ordinary, ContainingType.TypeKind: not TypeKind.Interface },
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: true, Name: not "Main", ContainingType.Name: "P", PartialDefinitionPart: null } => true,
        IFieldSymbol { IsImplicitlyDeclared: false, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false } } => symbol.Locations.Any(static one => one.IsInSource),
        _ => false,
    };

    // A name that an anonymous type or a tuple takes over is one of a member, too.
    private static bool NamesAMember(SyntaxToken token) => token.Parent?.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax member => member.NameEquals is null,
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } or ArgumentSyntax { Parent: TupleExpressionSyntax } } => true,
        _ => false,
    };

    private static bool IsWhole(ISymbol symbol, List<SyntaxToken> tokens) =>
        symbol.Locations is [{ IsInSource: true, SourceTree: { } tree, SourceSpan: var span }]
        && tokens.Any(token => token.SyntaxTree == tree && token.Span.IntersectsWith(new TextSpan(span.Start, 1)))
        && tokens.Select(static token => token.SpanStart).Distinct().Count() == tokens.Count;
}
