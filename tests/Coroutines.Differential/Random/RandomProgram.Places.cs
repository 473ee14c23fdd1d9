namespace Coroutines.Differential;

/// <content>Places that hold a number: reading them, and every way to write to them.</content>
public sealed partial class RandomProgram
{
    /// <summary>Something an int can be assigned to; its parts log when they are evaluated.</summary>
    private string Target(Place place, int depth)
    {
        var choice = Pick(Table("targets", TargetTable), place, depth);
        return census.Note(choice.Id, -1, () => choice.Make(place, depth - 1)) is { Length: > 0 } target ? target : VariableOr(place, "int", "field", true);
    }

    private Choice[] TargetTable() =>
    [
        Choice.Leaf("field target", 2, (_, _) => "field"),
        Choice.Leaf("local target", 4, (p, _) => VariableOr(p, "int", "field", true)),
        Choice.Leaf("box target", 3, (p, _) => With(p, "Box", box => box + Pick(".F", ".P", ".Pair.X", ".Pair.In.Y"))),
        Choice.Leaf("struct target", 2, (p, _) => With(p, "Pair", pair => pair + Pick(".X", ".In.Y", ".Q"), true)),
        new("element target", 3, (p, d) => With(p, "int[]", array => $"{array}[({Int(p, d)}) & 1]")),
        new("end element target", 2, (p, d) => With(p, "int[]", array => $"{array}[^((({Int(p, d)}) & 1) + 1)]")),
        new("indexer target", 2, (p, d) => With(p, "Box", box => $"{box}[{Int(p, d)}]")),
        new("struct element target", 3, (p, d) => With(p, "Pair[]", pairs => $"{pairs}[({Int(p, d)}) & 1]" + Pick(".X", ".In.Y", ".Q"))),
        new("deep target", 2, (p, d) => With(p, "Box", box => $"{box}.Pairs[({Int(p, d)}) & 1]" + Pick(".X", ".In.Y"))),
        new("list target", 2, (p, d) => With(p, "List", list => $"{list}[({Int(p, d)}) & 1]")),
        new("grid target", 2, (p, d) => With(p, "Grid", grid => $"{grid}[({Int(p, d)}) & 1, ({Int(p, d)}) & 1]")),
        new("dictionary target", 2, (p, d) => With(p, "Dictionary", map => $"{map}[{Int(p, d)}]")),
        new("member of value target", 2, (p, d) => $"({Of("Box", p, d)}).{Pick("F", "P", "Pair.X", "Pairs[1].In.Y", "List[0]")}"),
        new("element of value target", 2, (p, d) => $"({Of("int[]", p, d)})[({Int(p, d)}) & 1]"),
    ];

    /// <summary>Something made of a variable of a type; nothing where there is none.</summary>
    private string With(Place place, string type, Func<string, string> make, bool writable = false) =>
        Variable(place, type, writable) is { Length: > 0 } name ? make(name) : "";

    private string Read(Place place, string type, Func<string, string> make) =>
        With(place, type, make) is { Length: > 0 } text ? text : VariableOr(place, "int", "field");

    private Choice[] PlaceTable() =>
    [
        new("element", 2, (p, d) => $"({Of("int[]", p, d)})[({Int(p, d)}) & 1]"),
        new("end element", 2, (p, d) => $"({Of("int[]", p, d)})[^((({Int(p, d)}) & 1) + 1)]"),
        new("grid element", 2, (p, d) => Read(p, "Grid", grid => $"{grid}[({Int(p, d)}) & 1, ({Int(p, d)}) & 1]")),
        new("list item", 2, (p, d) => Read(p, "List", list => $"{list}[({Int(p, d)}) & 1]")),
        new("dictionary item", 2, (p, d) => Read(p, "Dictionary", map => $"{map}[({Int(p, d)}) & 1]")),
        new("range", 2, (p, d) => $"({Of("int[]", p, d)})[(({Int(p, d)}) & 1)..].Length"),
        new("member", 3, (p, d) => $"({Of("Box", p, d)}){Pick(".F", ".P", ".Pair.X", ".Pair.In.Y", ".Pair.Q")}"),
        new("struct member", 2, (p, d) => Read(p, "Pair", pair => $"({pair}.X + {Int(p, d)} + {pair}.In.Y)")),
        new("null-forgiving member", 1, (p, d) => $"({Of("Box", p, d)}).Next!.F"),
        new("indexer", 2, (p, d) => $"({Of("Box", p, d)})[{Int(p, d)}]"),
        new("assignment", 2, (p, d) => $"({Target(p, d)} = {Int(p, d)})"),
        new("compound", 3, (p, d) => $"({Target(p, d)} {Pick("+=", "-=", "*=", "^=", "<<=")} {Int(p, d)})"),
        new("increment", 3, (p, d) => random.Next(2) == 0 ? $"({Target(p, d)}{Pick("++", "--")})" : $"({Pick("++", "--")}{Target(p, d)})"),
        new("coalescing assignment", 2, (p, d) => Read(p, "int?", name => $"({name} ??= {Int(p, d)})")),
        new("coalescing member assignment", 2, (p, d) => $"(({Of("Box", p, d)}).Maybe ??= {Int(p, d)})"),
        new("coalescing reference assignment", 2, (p, d) => $"(({Of("Box", p, d)}).Next ??= {Of("Box", p, d)}).F"),
        new("deconstructing assignment", 2, (p, d) => $"(({Target(p, d)}, {Target(p, 0)}) = ({Int(p, d)}, {Int(p, d)})).Item1"),
        new("struct assignment", 2, (p, d) => Variable(p, "Pair[]") is { Length: > 0 } pairs ? $"({pairs}[({Int(p, d)}) & 1] = new Pair {{ X = {Int(p, d)} }}).X" : "field"),
    ];
}
