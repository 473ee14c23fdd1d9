using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A value that goes through a parameter of some kind, with and without the argument's modifier, while a later argument changes the variable.</summary>
internal sealed class ByReferenceEdit : Edit
{
    public override string Name => "by reference";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Reads.Where(static one => Subject.CanRepeat(one)).Select(one => Site.Around(one, pen => Text(pen, subject, one)));

    private static (string Before, string After) Text(Pen pen, Subject subject, ExpressionSyntax expression)
    {
        var last = pen.Number(subject.CanAwait(expression));
        if (pen.Flip() && MutationEdit.Written(subject, expression, pen) is { } change)
        {
            last = $"EditKit.Second({change}, {last})";
        }

        var written = Subject.Written(subject.TypeOf(expression)!);
        var modifier = subject.IsVariable(expression) ? pen.Pick("", "in ") : "";
        return pen.Pick(0, 1, 2, 3, 4, 5, 6) switch
        {
            0 => ($"EditKit.ByIn({modifier}", $", {last})"),
            1 when modifier.Length > 0 => ("EditKit.ByReadonly(in ", $", {last})"),
            2 => ("EditKit.ByValue(value: ", $", before: {last})"),
            3 => ("EditKit.ByParams(", $", {last}, {pen.Number(subject.CanAwait(expression))})"),
            4 => ($"EditKit.ByParamsOf({pen.Number(subject.CanAwait(expression))}, ", pen.Pick(")", ", default!)")),
            5 when written is not null => ($"new EditKit.Passing<{written}>(EditKit.ByIn)(", $", {last})"),
            6 when written is not null => pen.Pick(($"new Holder<{written}>({modifier}", $", {last}).Kept"), ($"new Holder<{written}>(default!)[{modifier}", $", {last}]")),
            _ => ($"EditKit.ByIn(after: {last}, value: ", ")"),
        };
    }
}
