namespace Coroutines.Differential;

/// <summary>An operand that is awaited.</summary>
internal sealed class AwaitEdit : Edit
{
    public override string Name => "await";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Reads.Where(one => subject.CanAwait(one)).Select(static one => Site.Around(one, static pen => ($"(await Kit.Of(\"{pen.Label()}\", ", "))")));
}
