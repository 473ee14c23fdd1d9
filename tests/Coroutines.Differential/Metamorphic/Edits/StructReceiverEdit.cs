namespace Coroutines.Differential;

/// <summary>A value that comes from a coroutine of a struct, whose argument changes the struct.</summary>
internal sealed class StructReceiverEdit : Edit
{
    public override string Name => "struct receiver";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Reads.Where(one => subject.CanAwait(one)).Select(static one => Site.Around(one, Text));

    private static (string Before, string After) Text(Pen pen)
    {
        var name = pen.Label();
        return pen.Pick(0, 1, 2, 3, 4) switch
        {
            0 => ($"EditKit.Second(EditKit.Count(out var {name}), await {name}.Show({name}.Bump(", ")))"),
            1 => ($"EditKit.Second(EditKit.Count(out var {name}), await {name}.Show(EditKit.Second({name} = new EditKit.Counter(5), ", ")))"),
            2 => ($"EditKit.Second(EditKit.Count(out var {name}), await {name}.Show({name}.Bump(await Kit.Of(\"{pen.Label()}\", ", "))))"),
            3 => ($"(await EditKit.Held(out var {name}).Kept.Show({name}.Kept.Bump(", ")))"),
            _ => ($"(await EditKit.Held(out var {name}).Items[0].Show({name}.Items[0].Bump(", ")))"),
        };
    }
}
