using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>Where a program has an operand of a kind, and how a condition is made to hold there.</summary>
internal static class CellSites
{
    /// <summary>Every cell that some edit of the program covers.</summary>
    public static IEnumerable<(TableCell Cell, Site Site)> Of(Subject subject)
    {
        foreach (var expression in subject.Bodies.SelectMany(static body => body.DescendantNodes()).OfType<ExpressionSyntax>())
        {
            if (PositionOf(expression) is { } at && subject.IsExpression(expression))
            {
                foreach (var (condition, site) in Conditions(subject, expression))
                {
                    yield return (new TableCell(at.Kind, at.Position, condition), site);
                }
            }
        }
    }

    private static IEnumerable<(Condition, Site)> Conditions(Subject subject, ExpressionSyntax expression)
    {
        var value = subject.Reads.Contains(expression) || subject.IsReceiver(expression) ? expression : ObjectOf(subject, expression);
        if (value is not null && subject.IsValue(value) && subject.TypeOf(value) is { } type)
        {
            yield return (Condition.Throws, Site.Around(value, static pen => ($"EditKit.Broken(", ").Got")));
            if (type.IsReferenceType && !subject.IsFieldByReference(expression))
            {
                yield return (Condition.Null, Site.Around(value, static pen => ("EditKit.Nothing(", ")")));
            }
            else if (!type.IsReferenceType && type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            {
                yield return (Condition.Null, Site.Around(value, static pen => ("EditKit.NoValue(", ")")));
            }
        }

        var variable = expression.DescendantNodesAndSelf(static one => one is not AnonymousFunctionExpressionSyntax).OfType<IdentifierNameSyntax>().FirstOrDefault(subject.IsWritable);
        if (variable is not null && !subject.IsFieldByReference(expression) && Later(subject, expression) is { } later)
        {
            yield return (Condition.Mutated, new Site(pen => later.Make(pen, MutationEdit.Written(subject, variable, pen)!)));
        }
    }

    /// <summary>The object of a target, or of what is called.</summary>
    private static ExpressionSyntax? ObjectOf(Subject subject, ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax access when subject.TypeOf(access.Expression) is { IsReferenceType: true } => access.Expression,
        ElementAccessExpressionSyntax access => access.Expression,
        ParenthesizedExpressionSyntax parentheses => ObjectOf(subject, parentheses.Expression),
        _ => null,
    };

    /// <summary>What is evaluated after an operand: an operand of the same node, or what the node's value is kept for, or the body of a statement.</summary>
    private static Place? Later(Subject subject, ExpressionSyntax expression)
    {
        var part = expression.AncestorsAndSelf().First(static one => !IsPart(one.Parent!));
        var node = part.Parent!;
        if (node is SwitchStatementSyntax choice)
        {
            return choice.Sections.SelectMany(static section => section.Labels).OfType<CasePatternSwitchLabelSyntax>().FirstOrDefault(label => label.WhenClause is { } guard && subject.Reads.Contains(guard.Condition)) is { } label
                ? Place.Of(subject, label.WhenClause!.Condition, before: true)
                : null;
        }

        if (node is StatementSyntax statement)
        {
            return BodyOf(statement) is { } body ? Place.In(body) : null;
        }

        var sibling = node.DescendantNodes(static one => one is not AnonymousFunctionExpressionSyntax).OfType<ExpressionSyntax>().FirstOrDefault(one => one.SpanStart >= expression.Span.End && subject.Reads.Contains(one));
        return sibling is not null ? Place.Of(subject, sibling, before: true)
            : node is ExpressionSyntax whole && subject.Reads.Contains(whole) ? Place.Of(subject, whole, before: false)
            : null;
    }

    /// <summary>A node that is evaluated with its siblings, as operands of the node around it.</summary>
    private static bool IsPart(SyntaxNode node) => node is
        ArgumentSyntax or BaseArgumentListSyntax or AnonymousObjectMemberDeclaratorSyntax or CollectionElementSyntax or InterpolationSyntax
        or SwitchExpressionArmSyntax or WhenClauseSyntax or ArrayRankSpecifierSyntax or ArrayTypeSyntax or RefExpressionSyntax
        or InitializerExpressionSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }
        or EqualsValueClauseSyntax or VariableDeclaratorSyntax
        or QueryClauseSyntax or QueryBodySyntax or OrderingSyntax or SelectOrGroupClauseSyntax;

    /// <summary>What runs while the value of a statement is kept.</summary>
    private static BlockSyntax? BodyOf(StatementSyntax statement) => statement switch
    {
        CommonForEachStatementSyntax loop => loop.Statement,
        LockStatementSyntax held => held.Statement,
        UsingStatementSyntax held => held.Statement,
        _ => null,
    } as BlockSyntax;

    /// <summary>The node that an expression is an operand of, and where it stands in it.</summary>
    private static (string Kind, string Position)? PositionOf(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument => (NameOf(tuple), TableKinds.Passed(argument)),
        ArgumentSyntax { Parent: { Parent: { } owner } } argument => (NameOf(owner), TableKinds.Passed(argument)),
        { } parent => TableKinds.Operands(parent.GetType())
            .Where(property => Holds(property.PropertyType, property.GetValue, parent, expression))
            .Select(property => ((string, string)?)(NameOf(parent), property.Name)).FirstOrDefault(),
        _ => null,
    };

    private static bool Holds(Type type, Func<object, object?> value, SyntaxNode parent, ExpressionSyntax expression) =>
        type == typeof(ExpressionSyntax) ? value(parent) == expression
        : type == typeof(SeparatedSyntaxList<ExpressionSyntax>) && ((SeparatedSyntaxList<ExpressionSyntax>)value(parent)!).Contains(expression);

    private static string NameOf(SyntaxNode node) =>
        TableKinds.Names.Contains(node.Kind().ToString()) ? node.Kind().ToString() : node.GetType().Name[..^"Syntax".Length];

    /// <summary>Where a variable is changed.</summary>
    private sealed record Place(Func<Pen, string, Change[]> Make)
    {
        /// <summary>Before an operand or behind a whole.</summary>
        public static Place Of(Subject subject, ExpressionSyntax at, bool before) => new((pen, change) =>
        {
            var (await, end) = subject.CanAwait(at) ? ($"await Kit.Of(\"{pen.Label()}\", ", ")") : ("", "");
            return Site.Around(at.Span, before ? ($"EditKit.Second({change}, {await}", end + ")") : ("EditKit.First(", $", {await}{change}{end})"));
        });

        /// <summary>At the start of a block.</summary>
        public static Place In(BlockSyntax block) => new((_, change) => [new(ChangeKind.Close, block.OpenBraceToken.SpanStart, block.OpenBraceToken.Span.End, $" {change};")]);
    }
}
