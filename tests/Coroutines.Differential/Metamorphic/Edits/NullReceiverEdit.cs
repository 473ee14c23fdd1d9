using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A receiver that is null.</summary>
internal sealed class NullReceiverEdit : Edit
{
    public override string Name => "null receiver";

    public override IEnumerable<Site> Sites(Subject subject) =>
        ReceiverEdit.Receivers(subject)
            .Where(one => subject.TypeOf(one) is { IsReferenceType: true })
            .Select(one => Site.Around(one, pen => subject.CanAwait(one) && pen.Pick(0, 1, 2, 3) == 0 ? ($"EditKit.Nothing(await Kit.Of(\"{pen.Label()}\", ", "))") : ("EditKit.Nothing(", ")")));
}
