namespace Coroutines.Differential;

/// <content>The loops, each of which ends: by a count, or with its sequence.</content>
public sealed partial class RandomProgram
{
    private Choice[] LoopTable() =>
    [
        new("while", 3, While),
        new("while out variable", 2, WhileOut),
        new("while pattern", 2, WhilePattern),
        new("while true", 2, WhileTrue),
        new("do", 2, Do),
        new("for", 3, For),
        new("for awaiting", 2, ForAwaiting),
        new("for two variables", 2, ForTwo),
        new("goto loop", 3, GotoLoop),
        new("foreach array", 2, (p, d) => ForEach(p, d, "foreach", Of("int[]", p, 2))),
        new("foreach list", 2, (p, d) => ForEach(p, d, "foreach", $"new List<int> {{ {Int(p, 2)}, {Int(p, 2)} }}")),
        new("foreach iterator", 2, (p, d) => ForEach(p, d, "foreach", $"Items({Small(p)})")),
        new("foreach grid", 2, (p, d) => ForEach(p, d, "foreach", Variable(p, "Grid") is { Length: > 0 } grid ? grid : $"new int[,] {{ {{ 1, {Int(p, 2)} }} }}")),
        new("foreach struct enumerator", 2, (p, d) => ForEach(p, d, "foreach", $"new Walk({Small(p)})")),
        new("foreach ref struct enumerator", 2, (p, d) => ForEach(p.WithoutAwait(), d, "foreach", $"new Marks({random.Next(3)})")),
        new("foreach extension", 2, (p, d) => ForEach(p, d, "foreach", $"new Countdown({Small(p)})")),
        new("foreach conversion", 2, (p, d) => ForEach(p, d, "foreach", $"new long[] {{ {Int(p, 2)}, 2 }}", "int")),
        new("foreach query", 2, (p, d) => ForEach(p, d, "foreach", Query(p, d))),
        new("foreach string", 2, (p, d) => ForEachOf(p, d, name => $"foreach (var {name} in {Text(p, 2)})", null)),
        new("foreach deconstruct", 2, ForEachDeconstruct),
        new("foreach span", 2, (p, d) => ForEach(p.WithoutAwait(), d, "foreach", $"{VariableOr(p, "int[]", "(new int[2])")}.AsSpan()")),
        new("await foreach", 2, (p, d) => ForEach(p, d, "await foreach", $"ItemsAsync({Small(p)}){Pick("", ".WithCancellation(CancellationToken.None)", ".ConfigureAwait(false)")}"), Needs.Await),
        new("await foreach coroutine", 4, (p, d) => ForEach(p, d, "await foreach", Call("sequence", p, 2)), Needs.Await),
        new("await foreach pattern", 2, (p, d) => ForEach(p, d, "await foreach", $"new Stream({Small(p)})"), Needs.Await),
    ];

    /// <summary>A number below four, made by an expression.</summary>
    private string Small(Place place) => random.Next(2) == 0 ? random.Next(1, 4).ToString() : $"{Int(place, 1)} & 3";

    private string While(Place place, int depth)
    {
        var count = NewName("c");
        return Line($"var {count} = 0;")
            + Line($"while ({count}++ < {random.Next(1, 4)} && {Bool(place, 2)})")
            + LoopBlock(place, depth);
    }

    private string WhileOut(Place place, int depth)
    {
        var (count, name) = (NewName("c"), NewName("v"));
        return Line($"var {count} = 0;")
            + Line($"while ({count}++ < {random.Next(1, 4)} & Try({Int(place, 2)}, out var {name}))")
            + LoopBlock(place, depth, inner => inner.Declare(name, "int"));
    }

    private string WhilePattern(Place place, int depth)
    {
        var (count, name) = (NewName("c"), NewName("m"));
        return Line($"var {count} = 0;")
            + Line($"while ({count}++ < {random.Next(1, 4)} && {Object(place, 2)} is int {name})")
            + LoopBlock(place, depth, inner => inner.Declare(name, "int"));
    }

    private string WhileTrue(Place place, int depth)
    {
        var count = NewName("c");
        var opening = Line("{");
        return Line($"var {count} = 0;") + Line("while (true)")
            + opening + Line($"    if ({count}++ >= {random.Next(1, 4)} || {Bool(place, 1)}) break;")
            + LoopBlock(place, depth)[opening.Length..];
    }

    private string Do(Place place, int depth)
    {
        var count = NewName("c");
        return Line($"var {count} = 0;") + Line("do") + LoopBlock(place, depth)
            + Line($"while ({count}++ < {random.Next(1, 3)} && {Bool(place, 2)});");
    }

    private string For(Place place, int depth)
    {
        var name = NewName("k");
        return Line($"for (var {name} = 0; {name} < ({Int(place, 1)} & 3); {name}++)")
            + LoopBlock(place, depth, inner => inner.Declare(name, "int", writable: false));
    }

    private string ForAwaiting(Place place, int depth)
    {
        var (name, count) = (NewName("k"), NewName("c"));
        return Line($"var {count} = 0;")
            + Line($"for (var {name} = {Int(place, 1)}; {count}++ < {random.Next(1, 4)} && {Bool(place, 1)}; {name} += {Int(place, 1)}, Log({name}))")
            + LoopBlock(place, depth, inner => inner.Declare(name, "int"));
    }

    private string ForTwo(Place place, int depth)
    {
        var (low, high) = (NewName("k"), NewName("k"));
        return Line($"for (int {low} = 0, {high} = {random.Next(1, 4)}; {low} < {high}; {Pick($"{low}++", $"{high}--", $"{low}++, {high}--")})")
            + LoopBlock(place, depth, inner => { inner.Declare(low, "int", writable: false); inner.Declare(high, "int", writable: false); });
    }

    private string GotoLoop(Place place, int depth)
    {
        var (label, count) = (NewName("again"), NewName("c"));
        return Line($"var {count} = 0;") + Line($"{label}:") + Block(place, depth)
            + Line($"if ({count}++ < {random.Next(1, 3)} && {Bool(place, 1)}) goto {label};");
    }

    private string ForEach(Place place, int depth, string keyword, string sequence, string type = "var") =>
        ForEachOf(place, depth, name => $"{keyword} ({type} {name} in {sequence})", "int");

    private string ForEachOf(Place place, int depth, Func<string, string> head, string? type)
    {
        var name = NewName("f");
        return Line(head(name)) + LoopBlock(place, depth, inner =>
        {
            if (type is not null)
            {
                inner.Declare(name, type, writable: false);
            }
        });
    }

    private string ForEachDeconstruct(Place place, int depth)
    {
        var (a, b) = (NewName("f"), NewName("f"));
        var sequence = Pick(
            () => $"new[] {{ ({Int(place, 2)}, {Text(place, 2)}), (2, \"b\") }}",
            () => $"new Dictionary<int, string> {{ [0] = {Text(place, 2)} }}")();
        return Line($"foreach (var ({a}, {b}) in {sequence})")
            + LoopBlock(place, depth, inner => { inner.Declare(a, "int", writable: false); inner.Declare(b, "string", writable: false); });
    }

    private string LoopBlock(Place place, int depth, Action<Place>? declare = null) =>
        Block(new Place(place) { InLoop = true, CanContinue = true }, depth, declare);
}
