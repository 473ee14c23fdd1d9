namespace Coroutines.Differential;

/// <content>The regions: try in every form, using, lock, checked.</content>
public sealed partial class RandomProgram
{
    private Choice[] RegionTable() =>
    [
        new("try catch", 4, (p, d) => Try(p, d) + Catch(p, d, "InvalidOperationException", "")),
        new("try filter", 4, (p, d) => Try(p, d) + Catch(p, d, "Exception", Filter(p)) + Catch(p, d, "InvalidOperationException", "")),
        new("try filter call", 2, (p, d) => Try(p, d) + Catch(p, d, "Exception", $" when (V(\"{Label()}\", {Bool(p.WithoutAwait(), 1)}))")),
        new("try general", 2, (p, d) => Try(p, d) + Line("catch") + Block(Handler(p), d)),
        new("try finally", 4, (p, d) => Line("try") + Block(p, d) + Finally(p, d)),
        new("try catch finally", 4, (p, d) => Try(p, d) + Catch(p, d, "Exception", "") + Finally(p, d)),
        new("try filter finally", 2, (p, d) => Try(p, d) + Catch(p, d, "Exception", Filter(p)) + Finally(p, d)),
        new("try cancellation", 3, (p, d) => Try(p, d) + Catch(p, d, "OperationCanceledException", "") + Catch(p, d, "FormatException", "")),
        new("using", 3, (p, d) => Line($"using (new Res({Text(p, 2)}))") + Block(p, d)),
        new("using variable", 2, (p, d) => Line($"using (var {NewName("r")} = {Pick("new Res", "new ValueRes")}({Text(p, 2)}))") + Block(p, d)),
        new("using two", 2, (p, d) => Line($"using (Res {NewName("r")} = new({Text(p, 1)}), {NewName("r")} = new({Text(p, 1)}))") + Block(p, d)),
        new("using null", 2, (p, d) => Line($"using ({Bool(p, 1)} ? new Res(\"{Label()}\") : null)") + Block(p, d)),
        new("using failing", 2, (p, d) => Line($"using (new BadRes({Text(p, 1)}))") + Block(p, d)),
        Choice.Leaf("using declaration", 3, (p, d) => Line($"using var {NewName("r")} = new Res({Text(p, 2)});"), Needs.NoLabel),
        new("await using", 3, (p, d) => Line($"await using (new AsyncRes({Text(p, 2)}))") + Block(p, d), Needs.Await),
        new("await using coroutine", 4, (p, d) => Line($"await using ({Pick("", $"var {NewName("r")} = ")}new SlowRes({Text(p, 2)}))") + Block(p, d), Needs.Await),
        Choice.Leaf("await using declaration", 3, (p, d) => Line($"await using var {NewName("r")} = new {Pick("AsyncRes", "SlowRes")}({Text(p, 2)});"), Needs.Await | Needs.NoLabel),
        new("lock", 3, (p, d) => Line($"lock (V(\"{Label()}\", new object().GetType()))") + Block(p.WithoutAwait(), d)),
        new("checked", 3, (p, d) => Line(Pick("checked", "unchecked")) + Block(p, d)),
    ];

    /// <summary>A try block that has a catch: C# allows no yield in it.</summary>
    private string Try(Place place, int depth) => Line("try") + Block(new Place(place) { CanYield = false }, depth);

    private string Filter(Place place) => $" when ({Bool(place.WithoutAwait(), 1)})";

    private string Catch(Place place, int depth, string type, string when)
    {
        var name = NewName("x");
        var block = Block(Handler(place), depth);
        var opening = Line("{");
        return Line($"catch ({type} {name}){when}") + opening + Line($"    Log({name});") + block[opening.Length..];
    }

    private static Place Handler(Place place) => new(place) { InCatch = true, CanYield = false, CanStack = false };

    private string Finally(Place place, int depth) =>
        Line("finally")
        + Block(new Place(place) { InLoop = false, CanContinue = false, CanReturn = false, CanYield = false, CanYieldBreak = false, InCatch = false, CanStack = false, Labels = [] }, depth);
}
