using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>An operand that is one of two, by a condition or where the first is null; the one may be awaited.</summary>
internal sealed class ChoiceEdit : Edit
{
    public override string Name => "choice";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Reads.Select(one => Site.Around(one, pen => Text(pen, subject, one)));

    private static (string Before, string After) Text(Pen pen, Subject subject, ExpressionSyntax expression)
    {
        var (before, after) = subject.CanAwait(expression) ? ($"await Kit.Of(\"{pen.Label()}\", ", ")") : ("Trace.V(\"" + pen.Label() + "\", ", ")");
        var type = subject.TypeOf(expression)!;
        return pen.Pick(0, 1, 2) switch
        {
            0 when type.IsReferenceType && Subject.Written(type.WithNullableAnnotation(Microsoft.CodeAnalysis.NullableAnnotation.NotAnnotated)) is { } written && type.TypeKind != Microsoft.CodeAnalysis.TypeKind.Dynamic =>
                ($"(EditKit.Absent<{written}>() ?? {before}", after + ")"),
            1 => ($"(Trace.V(\"{pen.Label()}\", true) switch {{ true => {before}", after + ", _ => default! })"),
            _ => ($"(Trace.V(\"{pen.Label()}\", false) ? default! : {before}", after + ")"),
        };
    }
}
