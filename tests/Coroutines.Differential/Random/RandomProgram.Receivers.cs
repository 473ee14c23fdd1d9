namespace Coroutines.Differential;

/// <content>Receivers of coroutines that are null, or that the arguments change.</content>
public sealed partial class RandomProgram
{
    private Choice[] BearerTable() =>
    [
        Choice.Leaf("bearer", 3, (p, _) => VariableOr(p, "Bearer", "new Bearer(3)")),
        Choice.Leaf("no bearer", 1, (_, _) => "((Bearer)null!)"),
        new("bearer of value", 2, (p, d) => $"new Bearer({Int(p, d)})"),
        new("bearer conditional", 2, (p, d) => $"({Bool(p, d)} ? {Of("Bearer", p, d)} : {Of("Bearer", p, d)})"),
        new("bearer coalesce", 2, (p, d) => $"({Of("Crate", p, d)}.Bearer ?? {Of("Bearer", p, d)})"),
        new("bearer assignment", 2, (p, d) => Variable(p, "Bearer", true) is { Length: > 0 } b ? $"({b} = {Of("Bearer", p, d)})" : Of("Bearer", p, d)),
        new("await bearer", 2, (p, d) => $"(await Of(\"{Label()}\", {Of("Bearer", p, d)}))", Needs.Await),
    ];

    private Choice[] CrateTable() =>
    [
        Choice.Leaf("crate", 4, (p, _) => VariableOr(p, "Crate", "new Crate()")),
        new("crate of value", 2, (p, d) => $"new Crate {{ Bearer = {Of("Bearer", p, d)}, Cell = new Cell({Int(p, d)}) }}"),
        new("crate conditional", 2, (p, d) => $"({Bool(p, d)} ? {Of("Crate", p, d)} : {Of("Crate", p, d)})"),
        new("await crate", 2, (p, d) => $"(await Of(\"{Label()}\", {Of("Crate", p, d)}))", Needs.Await),
    ];

    private Choice[] ReceiverTable() =>
    [
        Choice.Leaf("declare bearer", 2, (p, _) => Declare(p, "var", "Bearer", "o", Of("Bearer", p, 2))),
        Choice.Leaf("declare crate", 3, (p, _) => Declare(p, "var", "Crate", "o", Of("Crate", p, 2))),
        Choice.Leaf("declare cell", 3, (p, _) => Declare(p, "var", "Cell", "o", $"new Cell({Int(p, 2)})")),
        Choice.Leaf("bearer call", 3, (p, _) => Attempt(p, $"Log(await {BearerCall(p)} + {Int(p, 1)});"), Needs.Await),
        Choice.Leaf("void bearer call", 2, (p, _) => Attempt(p, $"await {Of("Bearer", p, 1)}.Carry({Int(p, 1)});"), Needs.Await),
        Choice.Leaf("stored bearer call", 2, (p, _) => Stored(p, BearerCall(p)), Needs.Await),
        Choice.Leaf("gathered bearer call", 2, (p, _) => Attempt(p, $"Log(await Gather({Call("int", p, 1)}, {BearerCall(p)}));"), Needs.Await),
        Choice.Leaf("task of bearer call", 2, (p, _) => Attempt(p, $"Log(await CreateTask({BearerCall(p)}));"), Needs.Await),
        Choice.Leaf("bearer while changed", 2, (p, _) => Variable(p, "Bearer", true) is { Length: > 0 } b ? Attempt(p, $"Log(await {b}.Bear(Length({b} = null!, {Of("Bearer", p, 1)})));") : Attempt(p, $"Log(await {BearerCall(p)});"), Needs.Await),
        Choice.Leaf("cell call", 4, (p, _) => Attempt(p, $"Log(await {CellCall(p)} + {Int(p, 1)});"), Needs.Await),
        Choice.Leaf("stored cell call", 2, (p, _) => Stored(p, CellCall(p)), Needs.Await),
        Choice.Leaf("gathered cell call", 2, (p, _) => Attempt(p, $"Log(await Gather({CellCall(p)}, {CellCall(p)}));"), Needs.Await),
        Choice.Leaf("great end element", 2, (p, _) => Attempt(p, $"{Pick("checked", "unchecked")} {{ Log(({Of("int[]", p, 1)})[^{Pick(() => $"(await Of(\"{Label()}\", int.MinValue))", () => $"({Int(p, 1)} << 31)")()}]); }}", "IndexOutOfRangeException"), Needs.Await),
        Choice.Leaf("constrained call", 2, (p, _) => Attempt(p, $"Log(await {Pick("ViaShown", "ViaStored")}(new Cell({Int(p, 1)}), {Int(p, 1)}));"), Needs.Await),
    ];

    private string BearerCall(Place place) => Pick(
        () => $"{Of("Bearer", place, 1)}.Bear({Int(place, 1)})",
        () => $"{Of("Bearer", place, 1)}.BearTwice({Of("Bearer", place, 1)}, {Int(place, 1)})",
        () => $"{Of("Crate", place, 1)}.Bearer!.Bear({Int(place, 1)})",
        () => $"ViaClass({Of("Bearer", place, 1)}, {Int(place, 1)})")();

    private string CellCall(Place place)
    {
        var cell = Pick(
            () => VariableOr(place, "Cell", "new Cell(4)", true),
            () => Variable(place, "Crate") is { Length: > 0 } crate ? $"{crate}.Cell" : "new Crate().Cell",
            () => Variable(place, "Crate") is { Length: > 0 } crate ? $"{crate}.Cells[{Int(place, 1)} & 1]" : "new Cell(5)")();
        var change = cell.StartsWith("new ", StringComparison.Ordinal) || cell.Contains('[', StringComparison.Ordinal) ? Int(place, 1)
            : Pick(() => $"{cell}.N += {Int(place, 1)}", () => $"{cell}.Bump()", () => $"{cell}.N++")();
        return $"{cell}.{Pick("Show", "ShowBumped", "ShowStored")}({change})";
    }

    /// <summary>A statement that may meet null, or fail otherwise.</summary>
    private string Attempt(Place place, string statement, string exception = "NullReferenceException")
    {
        var error = NewName("x");
        return Line("try") + Line("{") + Line("    " + statement) + Line("}")
            + Line($"catch ({exception} {error})") + Line("{") + Line($"    Log({error});") + Line("}");
    }

    private string Stored(Place place, string call)
    {
        var name = NewName("t");
        return Attempt(place, $"var {name} = {call}; Log({Int(place.WithoutAwait(), 1)}); Log(await {name});");
    }
}
