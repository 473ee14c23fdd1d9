using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A variable that has been read changes before the rest of its statement is evaluated.</summary>
internal sealed class MutationEdit : Edit
{
    public override string Name => "mutated meanwhile";

    public override IEnumerable<Site> Sites(Subject subject)
    {
        foreach (var later in subject.Reads)
        {
            var earlier = Earlier(subject, later);
            if (earlier.Count > 0)
            {
                yield return Site.Around(later, pen =>
                {
                    var change = Written(subject, earlier[pen.Index(earlier.Count)], pen);
                    return change is null ? ("", "")
                        : subject.CanAwait(later) && pen.Flip() ? ($"EditKit.Second({change}, await Kit.Of(\"{pen.Label()}\", ", "))")
                        : ($"EditKit.Second({change}, ", ")");
                });
            }
        }
    }

    /// <summary>An assignment that changes a variable; null where that cannot be, or would keep a loop from its end.</summary>
    public static string? Written(Subject subject, ExpressionSyntax expression, Pen pen)
    {
        if (expression is not IdentifierNameSyntax name || !subject.IsWritable(name))
        {
            return null;
        }

        if (subject.Model.GetSymbolInfo(name).Symbol is { } symbol && subject.IsOfStruct(symbol, name))
        {
            return "this = default";
        }

        if (subject.TypeOf(name) is not { } type)
        {
            return null;
        }

        return type.SpecialType switch
        {
            SpecialType.System_Int32 or SpecialType.System_Int64 => $"{expression} {pen.Pick("+= 7", "-= 5")}",
            SpecialType.System_String => $"{expression} += \"m\"",
            SpecialType.System_Boolean => $"{expression} ^= true",
            _ => $"{expression} = default!",
        };
    }

    /// <summary>The variables that the same full expression reads before, receivers and the struct itself among them.</summary>
    private static List<ExpressionSyntax> Earlier(Subject subject, ExpressionSyntax later)
    {
        var top = later.AncestorsAndSelf().TakeWhile(static one => one is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or InitializerExpressionSyntax or InterpolationSyntax or ExpressionElementSyntax)
            .TakeWhile(static one => one is not AnonymousFunctionExpressionSyntax).LastOrDefault();
        return top is null ? [] :
        [
            .. top.DescendantNodesAndSelf(static one => one is not AnonymousFunctionExpressionSyntax).OfType<IdentifierNameSyntax>()
                .Where(one => one.Span.End <= later.SpanStart && subject.IsWritable(one)),
        ];
    }
}
