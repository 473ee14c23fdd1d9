using System.Text.Json;

namespace Coroutines.Asyncio;

/// <summary>One operation of a scenario: the union of the fields that operations have.</summary>
internal sealed class Op
{
    private static readonly Op[] s_none = [];

    private Op(JsonElement json)
    {
        Kind = json.GetProperty("op").GetString()!;
        On = Text(json, "on");
        Names = json.TryGetProperty("on", out JsonElement on) && on.ValueKind == JsonValueKind.Array
            ? [.. on.EnumerateArray().Select(name => name.GetString()!)]
            : [];
        As = Text(json, "as");
        Block = Text(json, "block");
        Into = Text(json, "into");
        Name = Text(json, "name") ?? Text(json, "gen") ?? Text(json, "group") ?? Text(json, "tag");
        Var = Text(json, "var");
        Type = Text(json, "type");
        Message = Text(json, "msg");
        When = Text(json, "when");
        Ms = Number(json, "ms");
        At = Number(json, "at");
        Count = Number(json, "n") ?? Number(json, "limit") ?? Number(json, "break_after");
        HasValue = json.TryGetProperty("value", out JsonElement value);
        Value = HasValue ? Values.Read(value) : null;
        Quiet = Flag(json, "quiet");
        ReturnExceptions = Flag(json, "return_exceptions");
        Body = List(json, "body");
        Then = List(json, "then");
        Else = List(json, "else");
        Finally = List(json, "finally");
        Enter = List(json, "enter");
        Exit = List(json, "exit");
        Do = List(json, "do");
        Suppress = Texts(json, "suppress");
        Handlers = json.TryGetProperty("except", out JsonElement handlers)
            ? [.. handlers.EnumerateArray().Select(handler => new Handler(Texts(handler, "types"), List(handler, "body")))]
            : [];
        Items = json.TryGetProperty("items", out JsonElement items) ? [.. items.EnumerateArray().Select(Item.Read)] : [];
        Test = json.TryGetProperty("pred", out JsonElement pred) ? new Predicate(pred) : null;
    }

    public string Kind { get; }

    public string? On { get; }

    public string[] Names { get; }

    public string? As { get; }

    public string? Block { get; }

    public string? Into { get; }

    /// <summary>The manager, generator, group or tag that the operation names.</summary>
    public string? Name { get; }

    public string? Var { get; }

    public string? Type { get; }

    public string? Message { get; }

    public string? When { get; }

    public long? Ms { get; }

    public long? At { get; }

    /// <summary>How often: of <c>repeat</c>, <c>add</c>, <c>notify</c>, a limit of rounds or items.</summary>
    public long? Count { get; }

    public bool HasValue { get; }

    public object? Value { get; }

    public bool Quiet { get; }

    public bool ReturnExceptions { get; }

    public Op[] Body { get; }

    public Op[] Then { get; }

    public Op[] Else { get; }

    public Op[] Finally { get; }

    public Op[] Enter { get; }

    public Op[] Exit { get; }

    public Op[] Do { get; }

    public string[] Suppress { get; }

    public Handler[] Handlers { get; }

    public Item[] Items { get; }

    public Predicate? Test { get; }

    public static Op[] ReadList(JsonElement json) =>
        json.GetArrayLength() == 0 ? s_none : [.. json.EnumerateArray().Select(item => new Op(item))];

    private static Op[] List(JsonElement json, string field) => json.TryGetProperty(field, out JsonElement list) ? ReadList(list) : s_none;

    private static string? Text(JsonElement json, string field) =>
        json.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Texts(JsonElement json, string field) =>
        json.TryGetProperty(field, out JsonElement list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static long? Number(JsonElement json, string field) =>
        json.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private static bool Flag(JsonElement json, string field) => json.TryGetProperty(field, out JsonElement value) && value.GetBoolean();

    /// <summary>An <c>except</c> of a <c>try</c>.</summary>
    internal sealed record Handler(string[] Types, Op[] Body);

    /// <summary>An item of a gather: a block, a name, or an inner gather.</summary>
    internal sealed record Item(string? Block, string? As, string? On, bool Quiet, Item[]? Inner, bool ReturnExceptions)
    {
        public static Item Read(JsonElement json)
        {
            if (!json.TryGetProperty("gather", out JsonElement inner))
            {
                return new Item(Text(json, "block"), Text(json, "as"), Text(json, "on"), Flag(json, "quiet"), null, false);
            }

            Item[] items = [.. inner.GetProperty("items").EnumerateArray().Select(Read)];
            return new Item(null, null, null, false, items, Flag(inner, "return_exceptions"));
        }
    }

    /// <summary>A comparison of a variable with a value.</summary>
    internal sealed class Predicate(JsonElement json)
    {
        private readonly string _compare = json.GetProperty("cmp").GetString()!;
        private readonly object? _value = Values.Read(json.GetProperty("value"));

        public string Var { get; } = json.GetProperty("var").GetString()!;

        public bool Holds(object? left) => _compare switch
        {
            "eq" => Equals(left, _value),
            "ne" => !Equals(left, _value),
            "lt" => (long)left! < (long)_value!,
            "le" => (long)left! <= (long)_value!,
            "gt" => (long)left! > (long)_value!,
            _ => (long)left! >= (long)_value!,
        };
    }
}
