using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A receiver that is null.</summary>
internal sealed class NullReceiverEdit : Edit
{
    public override string Name => "null receiver";

    public override IEnumerable<Site> Sites(Subject subject) =>
        ReceiverEdit.Receivers(subject)
            .Where(one => subject.TypeOf(one) is { IsReferenceType: true } && !HoldsStruct(subject, one))
            .Select(one => Site.Around(one, pen => subject.CanAwait(one) && pen.Pick(0, 1, 2, 3) == 0 ? ($"EditKit.Nothing(await Kit.Of(\"{pen.Label()}\", ", "))") : ("EditKit.Nothing(", ")")));

    // What docs/csharp-differences.md lists: a field of a struct type of a null object, as the receiver of what awaits, and any that goes by reference.
    private static bool HoldsStruct(Subject subject, ExpressionSyntax receiver) =>
        receiver.Parent is MemberAccessExpressionSyntax access
        && (subject.IsFieldByReference(access)
            || (access.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax && subject.Model.GetSymbolInfo(access).Symbol is IFieldSymbol { Type.IsValueType: true }));
}
