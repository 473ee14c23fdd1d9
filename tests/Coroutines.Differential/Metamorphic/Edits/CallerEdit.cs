using Microsoft.CodeAnalysis;

namespace Coroutines.Differential;

/// <summary>A number that goes through a method that is told of its caller's name, line and text.</summary>
internal sealed class CallerEdit : Edit
{
    public override string Name => "caller";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Reads.Where(one => subject.TypeOf(one) is { SpecialType: SpecialType.System_Int32 }).Select(static one => Site.Around(one, static _ => ("RandomKit.Here(", ")")));
}
