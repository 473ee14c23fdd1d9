using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A receiver that is a property that logs, a field, an element, the result of a call.</summary>
internal sealed class ReceiverEdit : Edit
{
    public override string Name => "receiver";

    public override IEnumerable<Site> Sites(Subject subject) =>
        Receivers(subject).Where(one => !subject.IsPlaceOfTarget(one)).Select(one => Site.Around(one, Text));

    /// <summary>What stands before a dot or a bracket.</summary>
    public static IEnumerable<ExpressionSyntax> Receivers(Subject subject) =>
        subject.Bodies.SelectMany(static body => body.DescendantNodes())
            .Select(static node => node switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax access => access.Expression,
                ConditionalAccessExpressionSyntax access => access.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .Where(one => subject.IsValue(one));

    private static (string Before, string After) Text(Pen pen) => pen.Pick(
        ("EditKit.Hold(", ").Got"),
        ("EditKit.Hold(", ").Kept"),
        ("EditKit.Hold(", ").Fixed"),
        ("EditKit.Hold(", ").Items[0]"),
        ($"new[] {{ ", $" }}[Trace.V(\"{pen.Label()}\", 0)]"),
        ("EditKit.Seen(", ")"));
}
