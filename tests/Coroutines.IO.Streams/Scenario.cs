using System.Text.Json;
using Coroutines.Checkout;

namespace Coroutines.IO.Streams;

/// <summary>A small program over one stream with the trace that asyncio leaves of it; README.md describes the format.</summary>
internal sealed class Scenario
{
    private Scenario(JsonElement json)
    {
        Id = json.GetProperty("id").GetString()!;
        Why = json.TryGetProperty("why", out JsonElement why) ? why.GetString() : null;
        Features = [.. json.GetProperty("features").EnumerateArray().Select(feature => feature.GetString()!)];
        Limit = Number(json, "limit");
        HasTransport = Flag(json, "transport");
        Pausable = Flag(json, "pausable");
        HalfClose = Flag(json, "half_close");
        High = Number(json, "high");
        Low = Number(json, "low");
        Room = Number(json, "room") ?? 0;
        Tasks = [.. json.GetProperty("tasks").EnumerateObject()
            .Select(task => (task.Name, task.Value.EnumerateArray().Select(item => new Op(item)).ToArray()))];
        Differs = json.TryGetProperty("differs", out JsonElement differs) ? [.. differs.EnumerateArray().Select(item => item.GetString()!)] : [];
        Trace = [.. json.GetProperty(Differs.Length == 0 ? "trace" : "trace_mended").EnumerateArray()
            .Select(item => new TraceEvent(item[0].GetInt64(), item[1].GetString()!, item[2].GetString()!))];
    }

    public string Id { get; }

    public string? Why { get; }

    public string[] Features { get; }

    public int? Limit { get; }

    public bool HasTransport { get; }

    public bool Pausable { get; }

    public bool HalfClose { get; }

    public int? High { get; }

    public int? Low { get; }

    /// <summary>How many bytes the kernel takes at the beginning.</summary>
    public int Room { get; }

    public (string Name, Op[] Ops)[] Tasks { get; }

    /// <summary>In which of the ways that README.md lists the library differs from asyncio here, by intention.</summary>
    public string[] Differs { get; }

    /// <summary>What asyncio leaves; where <see cref="Differs"/> has something, what asyncio leaves with these differences alone.</summary>
    public TraceEvent[] Trace { get; }

    /// <summary>Reads a file of scenarios, one a line.</summary>
    public static IEnumerable<Scenario> ReadFile(string path) => JsonLines.Read(path, "scenario", static json => new Scenario(json));

    private static int? Number(JsonElement json, string field) =>
        json.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static bool Flag(JsonElement json, string field) => !json.TryGetProperty(field, out JsonElement value) || value.GetBoolean();
}
