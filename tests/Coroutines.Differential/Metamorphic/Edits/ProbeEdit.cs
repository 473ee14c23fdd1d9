using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>Before a member is read, a call on it behind a question mark, with an argument that is awaited.</summary>
internal sealed class ProbeEdit : Edit
{
    public override string Name => "probe";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from access in subject.Reads.OfType<MemberAccessExpressionSyntax>()
        where subject.IsValue(access.Expression) && subject.TypeOf(access.Expression) is { IsReferenceType: true } && Subject.CanRepeat(access)
            && !access.DescendantNodes().Any(static one => one is AwaitExpressionSyntax)
        select Site.Around(access, pen => ($"EditKit.Told({Probe(pen, access, subject.CanAwait(access))}, ", ")"));

    private static string Probe(Pen pen, MemberAccessExpressionSyntax access, bool canAwait)
    {
        var value = canAwait ? $"await Kit.Of<object?>(\"{pen.Label()}\", null)" : $"Trace.V<object?>(\"{pen.Label()}\", null)";
        return $"({access.Expression})?.{access.Name}.{pen.Pick($"Equals({value})", $"GetHashCode().Equals({value})", $"ToString().Equals({value})", $"Equals({value}).ToString()")}";
    }
}
