using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Validity;

/// <summary>
/// What the text of a body shows of errors that leave no mark on what C# makes of it. It need not be wrong: the answer is C#'s,
/// and asking costs a second binding, so what is common in good code is not suspected.
/// </summary>
internal static class SuspiciousSyntax
{
    public static bool IsIn(MethodDeclarationSyntax declaration)
    {
        var body = (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody;
        if (body is null)
        {
            return false;
        }

        List<SyntaxNode> nodes = [.. body.DescendantNodes()];
        return nodes.Exists(node => IsSuspicious(node, body)) || HasNamesakes(nodes, body);
    }

    /// <summary>Whether a statement is left by a jump at its end, as far as its text tells.</summary>
    public static bool Jumps(StatementSyntax last) => last switch
    {
        BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax => true,
        BlockSyntax { Statements: [.., var inner] } => Jumps(inner),
        _ => false,
    };

    private static bool IsSuspicious(SyntaxNode node, SyntaxNode body) => node switch
    {
        ExpressionStatementSyntax { Expression: var value } => !IsStatement(value),
        SwitchSectionSyntax section => section.Statements is not [.., var last] || !Jumps(last),
        SwitchStatementSyntax selection => Repeats(selection.Sections.SelectMany(static section => section.Labels).Select(static label => label.ToString())),
        LocalFunctionStatementSyntax function => !IsEmbeddable(node.Parent) || IsSuspicious(function),
        LocalDeclarationStatementSyntax or LabeledStatementSyntax => !IsEmbeddable(node.Parent),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } local => IsSuspicious(local, declaration),
        RefExpressionSyntax { Parent: not (EqualsValueClauseSyntax or AssignmentExpressionSyntax) } => true,
        ParameterSyntax { Modifiers.Count: > 0 } or StackAllocArrayCreationExpressionSyntax or ScopedTypeSyntax => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => sure.Operand.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        TupleExpressionSyntax tuple => Repeats(tuple.Arguments.Select(static one => one.NameColon?.Name.Identifier.ValueText)),
        AnonymousObjectCreationExpressionSyntax made => Repeats(made.Initializers.Select(static one => (one.NameEquals?.Name ?? one.Expression).ToString())),
        TryStatementSyntax { Catches.Count: > 1 } => true,
        ThrowStatementSyntax { Expression: null } => !IsInside<CatchClauseSyntax>(node, body),
        ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax => IsInside<FinallyClauseSyntax>(node, body),
        AwaitExpressionSyntax => IsInside<LockStatementSyntax>(node, body) || IsInside<UnsafeStatementSyntax>(node, body) || !CanAwait(node, body),
        _ => false,
    };

    private static bool IsSuspicious(LocalFunctionStatementSyntax function) =>
        (function.Body is null && function.ExpressionBody is null)
        || function.Modifiers.Any(static modifier => !modifier.IsKind(SyntaxKind.StaticKeyword) && !modifier.IsKind(SyntaxKind.AsyncKeyword))
        || function.ParameterList.Parameters.Any(static parameter => parameter.Default is not null)
        || Repeats(function.TypeParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? []);

    private static bool IsSuspicious(VariableDeclaratorSyntax local, VariableDeclarationSyntax declaration) =>
        local.Initializer is null
            ? declaration.Parent is LocalDeclarationStatementSyntax // perhaps read before it is assigned
            : local.Initializer.Value is RefExpressionSyntax != declaration.Type is RefTypeSyntax or ScopedTypeSyntax { Type: RefTypeSyntax };

    private static bool IsEmbeddable(SyntaxNode? parent) => parent is BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax;

    private static bool IsStatement(ExpressionSyntax value) => value
        is AssignmentExpressionSyntax
        or InvocationExpressionSyntax
        or AwaitExpressionSyntax
        or BaseObjectCreationExpressionSyntax
        or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
        or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
        || (value is ConditionalAccessExpressionSyntax { WhenNotNull: var access } && IsStatement(access));

    private static bool Repeats(IEnumerable<string?> names)
    {
        var seen = new HashSet<string>();
        return names.Any(name => name is not null && !seen.Add(name));
    }

    // Inside the same function.
    private static bool IsInside<T>(SyntaxNode node, SyntaxNode body) =>
        node.Ancestors().TakeWhile(outer => outer != body && !SuspensionMap.IsFunction(outer)).Any(static outer => outer is T);

    private static bool CanAwait(SyntaxNode node, SyntaxNode body) =>
        node.Ancestors().TakeWhile(outer => outer != body).FirstOrDefault(SuspensionMap.IsFunction) switch
        {
            AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
            LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
            _ => true,
        };

    // Two variables, labels or functions of one name, the scope of one inside that of the other.
    private static bool HasNamesakes(List<SyntaxNode> nodes, SyntaxNode body)
    {
        var scopes = new Dictionary<string, List<SyntaxNode>>();
        foreach (var node in nodes)
        {
            if (NameOf(node) is not { } name)
            {
                continue;
            }

            var scope = SuspensionMap.ScopeOf(node is ForEachStatementSyntax or ParameterSyntax ? node : node.Parent!, body);
            if (!scopes.TryGetValue(name, out var others))
            {
                scopes.Add(name, others = []);
            }
            else if (others.Exists(other => other.Contains(scope) || scope.Contains(other)))
            {
                return true;
            }

            others.Add(scope);
        }

        return false;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax local => local.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        CatchDeclarationSyntax { Identifier.RawKind: not 0 } caught => caught.Identifier.ValueText,
        ParameterSyntax parameter when parameter.Identifier.ValueText != "_" => parameter.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        LabeledStatementSyntax label => label.Identifier.ValueText + ":",
        _ => null,
    };
}
