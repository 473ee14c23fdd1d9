using System.Text;

namespace Coroutines.Differential;

/// <content>The branches: if in every form, switch statements with every kind of pattern.</content>
public sealed partial class RandomProgram
{
    private Choice[] BranchTable() =>
    [
        new("if", 3, (p, d) => Line($"if ({Bool(p, 2)})") + Block(p, d)),
        new("if else", 3, (p, d) => Line($"if ({Bool(p, 2)})") + Block(p, d) + Line("else") + Block(p, d)),
        new("else if", 2, (p, d) => Line($"if ({Bool(p, 2)})") + Block(p, d) + Line($"else if ({Bool(p, 2)})") + Block(p, d) + Line("else") + Block(p, d)),
        new("if type pattern", 3, (p, d) => IfPattern(p, d, "m", name => $"int {name}", "int")),
        new("if string pattern", 2, (p, d) => IfPattern(p, d, "m", name => $"string {{ Length: > 0 }} {name}", "string")),
        new("if property pattern", 2, (p, d) => IfPattern(p, d, "m", name => $"Box {{ Pair.X: var {name} }}", "int")),
        new("if positional pattern", 2, (p, d) => IfPattern(p, d, "m", name => $"Square(var {name}, {Pick("\"a\"", "_", "not null")})", "int")),
        new("if list pattern", 2, (p, d) => IfPattern(p, d, "m", name => $"int[] and [var {name}, .. {Pick("", "var " + NewName("m"))}]", "int")),
        new("if not pattern", 2, IfNotPattern),
        new("if out variable", 3, IfOut),
        new("block", 2, Block),
        new("labelled block", 4, LabelledBlock),
    ];

    private Choice[] SwitchTable() =>
    [
        new("switch", 3, SwitchNumber),
        new("switch string", 2, (p, d) => SwitchOf(p, d, Text(p, 2), ["case \"a\":", "case \"bc\" or \"1\":", $"case {{ Length: > 2 }} when {Bool(p, 1)}:"])),
        new("switch enum", 2, (p, d) => SwitchOf(p, d, $"(Mood)({Int(p, 2)} & 3)", ["case Mood.Calm:", "case Mood.Glad:"])),
        new("switch types", 3, SwitchTypes),
        new("switch shapes", 2, SwitchShapes),
        new("switch tuple", 2, (p, d) => SwitchOf(p, d, $"({Int(p, 2)}, {Bool(p, 2)})", ["case (1, true):", $"case (> 2, _) when {Bool(p, 1)}:", "case (_, false):"])),
        new("switch list", 2, (p, d) => SwitchOf(p, d, Of("int[]", p, 2), ["case []:", $"case [1, ..] when {Bool(p, 1)}:", "case [.., > 3]:"])),
        new("switch relational", 2, (p, d) => SwitchOf(p, d, Int(p, 2), ["case < 0:", "case 1 or 2:", $"case > 5 and not 7 when {Bool(p, 1)}:"])),
    ];

    private string IfPattern(Place place, int depth, string stem, Func<string, string> pattern, string type)
    {
        var name = NewName(stem);
        var test = type == "int" ? $"{name} > {Int(place, 1)}" : $"{name} != {Text(place, 1)}";
        return Line($"if ({Object(place, 2)} is {pattern(name)} && {test})")
            + Block(place, depth, inner => inner.Declare(name, type))
            + (random.Next(2) == 0 ? Line("else") + Block(place, depth) : "");
    }

    private string IfNotPattern(Place place, int depth)
    {
        var name = NewName("m");
        var text = Line($"if ({Object(place, 2)} is not int {name})") + Line("{") + Line($"    {name} = {Int(place, 2)};") + Line("}");
        place.Declare(name, "int");
        return text;
    }

    private string IfOut(Place place, int depth)
    {
        var name = NewName("v");
        var text = Line($"if ({Bool(place, 1)} | Try({Int(place, 2)}, out var {name}) && {Bool(place, 1)})")
            + Block(place, depth, inner => inner.Declare(name, "int"));
        place.Declare(name, "int");
        return text;
    }

    private string LabelledBlock(Place place, int depth)
    {
        var label = NewName("label");
        var inner = new Place(place);
        inner.Labels.Add(label);
        return Block(inner, depth) + Line($"{label}:") + Line($"Log(\"{label}\");");
    }

    private string SwitchNumber(Place place, int depth)
    {
        var inner = new Place(place) { InLoop = true };
        var text = new StringBuilder(Line($"switch ({Int(place, 2)} & 3)") + Line("{"));
        var sections = random.Next(1, 4);
        for (var i = 0; i < sections; i++)
        {
            var jump = (i, random.Next(4)) switch
            {
                ( > 0, 0) => "goto case 0;",
                (_, 1) => "goto default;",
                _ => "break;",
            };
            text.Append(Line($"    case {i}{(i == 2 ? " or 3" : "")}:")).Append(Deeper(() => Block(inner, depth))).Append(Line($"        {jump}"));
        }

        return text + Line("    default:") + Deeper(() => Block(inner, depth)) + Line("        break;") + Line("}");
    }

    private string SwitchOf(Place place, int depth, string value, string[] cases)
    {
        var inner = new Place(place) { InLoop = true };
        var text = new StringBuilder(Line($"switch ({value})") + Line("{"));
        foreach (var one in cases)
        {
            text.Append(Line("    " + one)).Append(Deeper(() => Block(inner, depth))).Append(Line("        break;"));
        }

        if (random.Next(3) > 0)
        {
            text.Append(Line("    default:")).Append(Line($"        Log({Int(place, 1)});")).Append(Line("        break;"));
        }

        return text + Line("}");
    }

    private string SwitchTypes(Place place, int depth)
    {
        var inner = new Place(place) { InLoop = true };
        var (number, text) = (NewName("w"), NewName("w"));
        var guarded = new Place(place);
        guarded.Declare(number, "int");
        return Line($"switch ({Object(place, 3)})") + Line("{")
            + Line($"    case int {number} when {number} > 2 || {Bool(guarded, 1)}:")
            + Deeper(() => Block(inner, depth, one => one.Declare(number, "int"))) + Line("        break;")
            + Line($"    case string {{ Length: > 1 }} {text}:") + Deeper(() => Block(inner, depth, one => one.Declare(text, "string"))) + Line("        break;")
            + Line("    case null or bool:") + Deeper(() => Block(inner, depth)) + Line("        break;")
            + Line("    default:") + Deeper(() => Block(inner, depth)) + Line("        break;") + Line("}");
    }

    private string SwitchShapes(Place place, int depth)
    {
        var inner = new Place(place) { InLoop = true };
        var (side, radius) = (NewName("w"), NewName("w"));
        return Line($"switch ({Object(place, 3)})") + Line("{")
            + Line($"    case Square(> 1 and var {side}, _):") + Deeper(() => Block(inner, depth, one => one.Declare(side, "int"))) + Line("        break;")
            + Line($"    case Circle {{ R: var {radius} }} when {Bool(place, 1)}:")
            + Deeper(() => Block(inner, depth, one => one.Declare(radius, "int"))) + Line("        break;")
            + Line("    case Box { Next.F: > 1 }:") + Line("    case Shape:") + Deeper(() => Block(inner, depth)) + Line("        break;") + Line("}");
    }
}
