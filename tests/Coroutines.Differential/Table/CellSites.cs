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
            if (PositionOf(expression) is { } at && subject.IsExpression(expression) && !Subject.InString(expression))
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
            if (type.IsReferenceType)
            {
                yield return (Condition.Null, Site.Around(value, static pen => ("EditKit.Nothing(", ")")));
            }
            else if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            {
                yield return (Condition.Null, Site.Around(value, static pen => ("EditKit.NoValue(", ")")));
            }
        }

        var variable = expression.DescendantNodesAndSelf(static one => one is not AnonymousFunctionExpressionSyntax).OfType<IdentifierNameSyntax>().FirstOrDefault(subject.IsWritable);
        if (variable is not null && Later(subject, expression) is { } later)
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

    /// <summary>What is evaluated after an operand: an operand of the same node, or else something that the node's value is kept for.</summary>
    private static Place? Later(Subject subject, ExpressionSyntax expression)
    {
        var node = expression.Parent is ArgumentSyntax { Parent: { } list } ? list.Parent! : expression.Parent!;
        var sibling = node.DescendantNodes().OfType<ExpressionSyntax>().FirstOrDefault(one => one.SpanStart >= expression.Span.End && IsOperandOf(one, node) && subject.Reads.Contains(one));
        return sibling is not null ? new Place(sibling, true, subject.CanAwait(sibling))
            : node is ExpressionSyntax whole && subject.Reads.Contains(whole) ? new Place(whole, false, subject.CanAwait(whole))
            : null;
    }

    private static bool IsOperandOf(SyntaxNode operand, SyntaxNode node) =>
        operand.Parent == node || (operand.Parent is ArgumentSyntax { Parent: { } list } && (list == node || list.Parent == node)) || (operand.Parent is InitializerExpressionSyntax initializer && (initializer == node || initializer.Parent == node));

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

    /// <summary>Where a variable is changed, before an operand or behind a whole.</summary>
    private sealed record Place(ExpressionSyntax At, bool Before, bool CanAwait)
    {
        public Change[] Make(Pen pen, string change)
        {
            var (await, end) = CanAwait ? ($"await Kit.Of(\"{pen.Label()}\", ", ")") : ("", "");
            return Site.Around(At.Span, Before ? ($"EditKit.Second({change}, {await}", end + ")") : ("EditKit.First(", $", {await}{change}{end})"));
        }
    }
}
