namespace Coroutines.Differential;

/// <content>Conditional access in every position.</content>
public sealed partial class RandomProgram
{
    private Choice[] ConditionalAccessTable() =>
    [
        new("conditional method of property", 3, (p, d) => $"({Of("Crate", p, d)}?.Held.X.CompareTo({Int(p, d)}))"),
        new("conditional method of value property", 3, (p, d) => $"({Of("Box", p, d)}?.{Pick("P", "F", "Pair.Q", "Next?.P")}.CompareTo({Int(p, d)}))"),
        new("conditional method of struct property", 2, (p, d) => $"({Of("Crate", p, d)}?.Held.Add({Int(p, d)}))"),
        new("conditional method of struct field", 2, (p, d) => $"({Of("Crate", p, d)}?.Box.Pair.{Pick("Add", "In.Bump")}({Int(p, d)}))"),
        new("conditional while changed", 3, (p, d) => Variable(p, "Crate") is { Length: > 0 } c ? $"({c}?.Held.X.CompareTo({c}.Change({Int(p, d)})))" : $"({Of("Crate", p, d)}?.Change({Int(p, d)}))"),
        new("conditional element", 2, (p, d) => $"({Of("Crate", p, d)}?.Cells[{Int(p, d)} & 1].N.CompareTo({Int(p, d)}))"),
        new("conditional indexer", 2, (p, d) => $"({Of("Box", p, d)}?[{Int(p, d)}].CompareTo({Int(p, d)}))"),
        new("conditional of nullable", 2, (p, d) => $"({Of("Box", p, d)}?.Maybe?.CompareTo({Int(p, d)}))"),
        new("nested conditional", 2, (p, d) => $"({Of("Crate", p, d)}?.Inner?.Held.X.CompareTo({Int(p, d)}))"),
        new("conditional bearer", 2, (p, d) => $"({Of("Crate", p, d)}?.Box?.Next?.Call({Int(p, d)}, {Int(p, d)}))"),
        new("conditional of array", 2, (p, d) => $"({Of("int[]", p, d)}?[{Int(p, d)} & 1].CompareTo({Int(p, d)}))"),
    ];

    private Choice[] ConditionalStatementTable() =>
    [
        Choice.Leaf("conditional call statement", 2, (p, _) => Line($"{Of("Crate", p, 2)}?.Change({Int(p, 2)});")),
        Choice.Leaf("conditional compound", 3, (p, _) => Line(Newest($"({Of("Box", p, 2)})?.{Pick("F", "P", "Pair.X", "Next?.F", "Pairs[0].In.Y")} {Pick("=", "+=", "-=", "*=")} {Int(p, 2)};"))),
        Choice.Leaf("conditional compound indexer", 2, (p, _) => Line(Newest($"({Of("Box", p, 2)})?[{Int(p, 2)}] {Pick("=", "+=", "|=")} {Int(p, 2)};"))),
        Choice.Leaf("checked conditional compound", 3, (p, _) => Line($"{Pick("checked", "unchecked")} {{ {Newest($"({Of("Box", p, 2)})?.{Pick("F", "P", "Pair.X")} {Pick("+=", "-=", "*=")} {Int(p, 2)};")} }}")),
        Choice.Leaf("conditional coalescing assign", 2, (p, _) => Line(Newest($"({Of("Box", p, 2)})?.Maybe ??= {Int(p, 2)};"))),
        Choice.Leaf("conditional event", 2, (p, _) => Line(Newest($"({Of("Box", p, 2)})?.Told += {NewFunction(p, inner => $"Log({Int(inner, 1)})")};"))),
        Choice.Leaf("conditional delegate", 2, (p, _) => Line($"{Of("Box", p, 2)}?.Told?.Invoke({Int(p, 2)});")),
    ];

    private Choice[] DelegateTable() =>
    [
        Choice.Leaf("method group", 2, (_, _) => "((Func<int, int>)Twice)"),
        new("made delegate", 2, (p, d) => $"Grown({Int(p, d)})"),
        new("cast lambda", 2, (p, d) => $"((Func<int, int>)({NewFunction(p, inner => Int(inner, Math.Min(d, 1)))}))", Needs.NoHole),
        new("delegate conditional", 3, (p, d) => $"({Bool(p, d)} ? {Of("Func", p, d)} : {Of("Func", p, d)})"),
        new("delegate coalesce", 3, (p, d) => $"((Func<int, int>?)null ?? {Of("Func", p, d)})"),
        new("delegate switch expression", 2, (p, d) => $"({Int(p, d)} switch {{ > 3 => {Of("Func", p, d)}, _ => {Of("Func", p, d)} }})"),
        new("await delegate", 3, (p, d) => $"(await Of(\"{Label()}\", {Of("Func", p, d)}))", Needs.Await),
    ];

    private Choice[] SquareTable() =>
    [
        new("square", 2, (p, d) => $"new Square({Int(p, d)}, {Text(p, d)})"),
        Choice.Leaf("plain square", 2, (_, _) => $"new Square({random.Next(9)}, \"q\")"),
        new("square conditional", 3, (p, d) => $"({Bool(p, d)} ? {Of("Square", p, d)} : {Of("Square", p, d)})"),
        new("square coalesce", 2, (p, d) => $"((({Object(p, d)}) as Square) ?? {Of("Square", p, d)})"),
        new("square switch expression", 2, (p, d) => $"({Int(p, d)} switch {{ 1 => {Of("Square", p, d)}, _ => {Of("Square", p, d)} }})"),
        new("square copy", 3, (p, d) => $"({Of("Square", p, d)} with {{ Side = {Int(p, d)}, Name = {Text(p, d)} }})"),
        new("await square", 3, (p, d) => $"(await Of(\"{Label()}\", {Of("Square", p, d)}))", Needs.Await),
    ];
}
