using System.Text;
using System.Text.Json;

namespace Coroutines.IO.Streams;

/// <summary>An operation of a scenario: a name, arguments, and maybe a limit of time.</summary>
internal sealed class Op
{
    private readonly JsonElement[] _arguments;

    public Op(JsonElement json)
    {
        JsonElement[] items = [.. json.EnumerateArray().Select(item => item.Clone())];
        Kind = items[0].GetString()!;
        if (items[^1].ValueKind == JsonValueKind.Object)
        {
            Within = items[^1].GetProperty("within").GetInt32();
            items = items[..^1];
        }

        _arguments = items[1..];
    }

    public string Kind { get; }

    /// <summary>The limit of time in milliseconds.</summary>
    public int? Within { get; }

    public int Count => _arguments.Length;

    public int Number(int index) => _arguments[index].GetInt32();

    public int? NumberOrNull(int index) => _arguments[index].ValueKind == JsonValueKind.Null ? null : Number(index);

    public string? Text(int index) => index < Count ? _arguments[index].GetString() : null;

    public byte[] Bytes(int index) => Encoding.Latin1.GetBytes(Text(index)!);

    public byte[][] AllBytes(int index) => [.. _arguments[index].EnumerateArray().Select(item => Encoding.Latin1.GetBytes(item.GetString()!))];

    public int[] Numbers(int index) => [.. _arguments[index].EnumerateArray().Select(item => item.GetInt32())];

    /// <summary>The operation as events write it.</summary>
    public string Title => Kind switch
    {
        "read" or "readexactly" or "lines" or "sleep" or "write" or "kernel" or "new_reader" => $"{Kind} {Number(0)}",
        "readuntil" => $"{Kind} {Texts.Write(Bytes(0))}",
        "writelines" => $"{Kind} {(Numbers(0) is { Length: > 0 } counts ? string.Join(',', counts) : "-")}",
        "feed" => $"{Kind} {Data().Length}",
        "limits" => $"{Kind} {Texts.Write(NumberOrNull(0))} {Texts.Write(NumberOrNull(1))}",
        "cancel" => $"{Kind} {Text(0)}",
        "set_exception" or "fail" or "lose" => $"{Kind} {Texts.Write(Error())}",
        _ => Kind,
    };

    /// <summary>The bytes of a <c>feed</c>.</summary>
    public byte[] Data()
    {
        byte[] once = Bytes(0);
        return Count < 2 ? once : [.. Enumerable.Repeat(once, Number(1)).SelectMany(static part => part)];
    }

    /// <summary>The exception that the operation makes, or null.</summary>
    public Exception? Error() => Text(0) is { } type ? ScenarioException.Make(type, Text(1)!) : null;
}
