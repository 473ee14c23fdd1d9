namespace Coroutines.Differential;

/// <content>Deconstruction into every kind of target, those of null objects among them.</content>
public sealed partial class RandomProgram
{
    private Choice[] DeconstructionTable() =>
    [
        Choice.Leaf("deconstruct into targets", 3, (p, _) => Attempt(p, $"({MayBeNull(p)}, {MayBeNull(p)}) = ({Int(p, 2)}, {Int(p, 2)});")),
        Choice.Leaf("deconstruct into nested targets", 3, (p, _) => Attempt(p, $"({MayBeNull(p)}, ({MayBeNull(p)}, {MayBeNull(p)})) = ({Int(p, 1)}, ({Int(p, 1)}, {Int(p, 2)}));")),
        Choice.Leaf("deconstruct record into targets", 3, (p, _) => Attempt(p, $"({MayBeNull(p)}, {MayBeNull(p)}) = new Rec({Int(p, 2)}, {Int(p, 1)});")),
        Choice.Leaf("deconstruct awaited into targets", 3, (p, _) => Attempt(p, $"({MayBeNull(p)}, _, {MayBeNull(p)}) = await Of(\"{Label()}\", ({Int(p, 1)}, {Text(p, 1)}, {Int(p, 1)}));"), Needs.Await),
        Choice.Leaf("deconstruct and convert", 2, (p, _) => Variable(p, "Meters", true) is { Length: > 0 } m ? Attempt(p, $"({m}, {MayBeNull(p)}) = ({Int(p, 1)}, {Int(p, 2)});") : Attempt(p, $"(_, {MayBeNull(p)}) = ({Text(p, 1)}, {Int(p, 2)});")),
        Choice.Leaf("assign through null", 2, (p, _) => Attempt(p, $"{MayBeNull(p)} {Pick("=", "+=", "-=")} {Int(p, 2)};")),
    ];

    private string MayBeNull(Place place) => random.Next(3) > 0 ? Target(place, 1)
        : Pick("NoBox.F", "NoBox.P", "NoBox.Pair.X", "NoBox.Pairs[0].X", "NoBox[1]", "Gone.F", "Gone.P", "Gone.Next!.F", "((int[])null!)[0]");
}
